/**
 * Dates and times in the web applications as a city hall writes them (令和9年4月1日), and how long something still has by
 * the city's clock.
 */
import { application } from './application.js';
import { cityNow } from './clock.js';

const DAY = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', month: 'long', day: 'numeric' });
const WEEKDAY = new Intl.DateTimeFormat('ja-JP', { weekday: 'short' });
const TIME = new Intl.DateTimeFormat('ja-JP', { hour: 'numeric', minute: '2-digit' });
/** Parts of a date for the web applications' own calendars. */
const PARTS = ['monthName', 'day'];

application.config(['$provide', $provide => {
  $provide.decorator('camDateFilter', ['$delegate', original => (date, format) => {
    const read = new Date(date);
    if (!date || Number.isNaN(read.getTime()) || PARTS.includes(format)) {
      return original(date, format);
    }
    return DAY.format(read) + (format === 'short' ? `（${WEEKDAY.format(read)}）` : ` ${TIME.format(read)}`);
  }]);
}]);

application.run(['$injector', '$rootScope', ($injector, $rootScope) => {
  if ($injector.has('moment')) {
    $injector.get('moment').now = () => cityNow().getTime();
  }
  // For templates of every scope, isolated ones too: only the prototype that all scopes share reaches those.
  Object.getPrototypeOf($rootScope).nenrinPast = date => Boolean(date) && new Date(date) < cityNow();
}]);
