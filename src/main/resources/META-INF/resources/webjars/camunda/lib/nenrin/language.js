/**
 * Japanese is the language of the web applications, whatever language the browser asks for. English only stands
 * in for the few keys that have no translation.
 */
import { application } from './application.js';
import { base, webapps } from './site.js';

const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'];
const MONTHS = Array.from({ length: 12 }, (unused, index) => `${index + 1}月`);

document.documentElement.lang = 'ja';
await Promise.all(['ja', 'en'].map(refreshStoredTranslation));

application.config(['$translateProvider', '$provide', ($translateProvider, $provide) => {
  $translateProvider.preferredLanguage('ja');

  // Each loaded language also becomes the language of the dates, and which one is loaded last is chance:
  // only Japanese may set them.
  $provide.decorator('localeLoader', ['$delegate', load => options =>
    load(options.key === 'ja' ? options : { ...options, callback: undefined })]);

  $provide.decorator('$locale', ['$delegate', locale => {
    Object.assign(locale.DATETIME_FORMATS, {
      MONTH: MONTHS, SHORTMONTH: MONTHS, STANDALONEMONTH: MONTHS,
      DAY: WEEKDAYS.map(day => `${day}曜日`), SHORTDAY: WEEKDAYS,
      FIRSTDAYOFWEEK: 6, AMPMS: ['午前', '午後'],
    });
    return locale;
  }]);
}]);

application.run(['$injector', $injector => {
  if ($injector.has('uibDatepickerConfig')) {
    Object.assign($injector.get('uibDatepickerConfig'), {
      formatDayTitle: 'yyyy年M月', formatMonth: 'M月', formatYear: 'yyyy年', formatMonthTitle: 'yyyy年', startingDay: 0, showWeeks: false,
    });
  }
}]);

/**
 * The web applications keep the translations in the browser under the version of the engine, which never changes any
 * more: after an update of Nenrin people would read the old words once more, and at the very first visit some places
 * show keys instead of words, because they ask before the translations have come. So they are put there before the
 * application starts.
 *
 * @param {string} language
 */
async function refreshStoredTranslation(language) {
  const prefix = `${webapps}/app/${base.getAttribute('app-name')}/locales/`;
  try {
    const response = await fetch(`${prefix}${language}.json`, { cache: 'no-cache' });
    if (response.ok) {
      const translation = JSON.stringify(await response.json());
      const stored = JSON.parse(localStorage.getItem('camunda-web') || '{}');
      stored[`${prefix}_locales_data_${language}_${window.bust}`] = translation;
      localStorage.setItem('camunda-web', JSON.stringify(stored));
    }
  } catch (failure) {
    console.warn(failure); // the application loads them itself, a little later
  }
}
