/**
 * The header's menu: the way back to our own pages, and the names of the web applications, which the original has in
 * English inside its script.
 */
import { application } from './application.js';
import { site } from './site.js';

const NAMES = { welcome: '画面の案内', tasklist: 'タスク一覧', cockpit: '運用状況', admin: '利用者と権限' };
const WAY_BACK = `<li class="nenrin-site"><a href="${site}/">Nenrin のトップ</a></li>`;

application.config(['$provide', $provide => {
  $provide.decorator('camWidgetHeaderDirective', ['$delegate', ([directive]) => {
    directive.template = directive.template.replace('{{ app.label }}', '{{ nenrinNames[appName] || app.label }}');
    directive.template = directive.template.replace('<li engine-select></li>', `<li engine-select></li>${WAY_BACK}`);
    return [directive];
  }]);
}]);

application.run(['$rootScope', $rootScope => {
  // The header has an isolated scope: only the prototype that all scopes share reaches it.
  Object.getPrototypeOf($rootScope).nenrinNames = NAMES;
}]);
