/**
 * Tasklist opens a start form without the values that the server has for it, not even the version that every form has
 * to bring back. What a form of a task finds as its draft is the only way in: there the values wait until the form is
 * drawn.
 */
import { application } from '../../../../lib/nenrin/application.js';
import { dropDraft, writeDraft } from '../../../../lib/nenrin/drafts.js';
import { changeFormController } from './form-controller.js';
import { plain } from './form-values.js';
import { readable } from './refusal-text.js';

application.run(['camAPI', camAPI => {
  const definitions = camAPI.resource('process-definition');
  const startForm = definitions.startForm;
  definitions.startForm = function (query, done) {
    const refuse = error => done({ message: readable(error.message) });
    return startForm.call(this, query, (error, form) => {
      if (error) {
        refuse(error);
        return;
      }
      definitions.formVariables({ ...query, deserializeValues: false }, (failure, variables) => {
        if (failure) {
          refuse(failure);
        } else {
          writeDraft(undefined, plain(variables), null);
          done(null, form);
        }
      });
    });
  };
}]);

changeFormController(controller => {
  const initialized = controller.notifyFormInitialized;
  controller.notifyFormInitialized = () => {
    if (!controller.getParams().taskId) {
      dropDraft(undefined);
    }
    initialized.call(controller);
  };
});
