/**
 * What a person reads when something was refused: our own Japanese sentence, without what the engine puts before it.
 */
import { application } from '../../../../lib/nenrin/application.js';
import { changeFormController } from './form-controller.js';
import { readable, UNKNOWN } from './refusal-text.js';

const INVALID = '赤い字の説明がある欄を直してから、もう一度押してください。';

application.config(['$provide', $provide => {
  $provide.decorator('Notifications', ['$delegate', notifications => {
    const addError = notifications.addError;
    notifications.addError = function (error) {
      return addError.call(this, { ...error, message: readable(error.message) });
    };
    return notifications;
  }]);
}]);

changeFormController((controller, $scope, element, $injector) => {
  // A form that cannot even be opened is no notification: the text stands in the place of the form.
  const failed = controller.notifyFormInitializationFailed;
  controller.notifyFormInitializationFailed = error =>
    failed.call(controller, { message: readable(error?.message) || UNKNOWN });

  // What form-js itself does not let pass comes without a message, as a list of fields.
  const registerCompletionHandler = controller.registerCompletionHandler;
  controller.registerCompletionHandler = handler => registerCompletionHandler.call(controller, done => {
    $injector.get('Notifications').clearAll(); // what was refused before is being tried again
    handler((error, result) => done(error && !(error instanceof Error) ? { message: INVALID } : error, result));
  });
});
