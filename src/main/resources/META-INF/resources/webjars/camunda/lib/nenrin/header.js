/**
 * Names of the web applications in the header's menu; the original has them in English inside its script.
 */
import { application } from './application.js';

const NAMES = { welcome: '画面の案内', tasklist: 'タスク一覧', cockpit: '運用状況', admin: '利用者と権限' };

application.config(['$provide', $provide => {
  $provide.decorator('camWidgetHeaderDirective', ['$delegate', ([directive]) => {
    directive.template = directive.template.replace('{{ app.label }}', '{{ nenrinNames[appName] || app.label }}');
    return [directive];
  }]);
}]);

application.run(['$rootScope', $rootScope => {
  // The header has an isolated scope: only the prototype that all scopes share reaches it.
  Object.getPrototypeOf($rootScope).nenrinNames = NAMES;
}]);
