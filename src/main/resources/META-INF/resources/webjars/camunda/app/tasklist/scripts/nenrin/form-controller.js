import { application } from '../../../../lib/nenrin/application.js';

/**
 * Runs a change of Tasklist's form controller, the object through which a form reports what happens to it
 * (notifyFormValidated, registerCompletionHandler, …), for every form that is opened. Changes may come in any order.
 *
 * @param {function(Object, Object, HTMLElement, Object)} change gets the controller, its scope, its element and the injector
 */
export function changeFormController(change) {
  application.config(['$provide', $provide => {
    $provide.decorator('camTasklistFormDirective', ['$delegate', ([directive]) => {
      const original = directive.controller;
      directive.controller = ['$scope', '$element', '$injector', function ($scope, $element, $injector) {
        $injector.invoke(original, this, { $scope, $element });
        change(this, $scope, $element[0], $injector);
      }];
      return [directive];
    }]);
  }]);
}
