/**
 * Drafts of task forms ("保存"). The original keeps every value of the form, also those nobody typed, and puts them over
 * whatever the server says when the task is opened again: a change that somebody else made in between would disappear,
 * and the version the form was based on (`dataVersion`) would stay the old one for ever, so that the server had to refuse
 * the form for ever. Kept is therefore only what was typed. A form whose values carry `sealed` keeps nothing at all.
 */
import { application } from '../../../../lib/nenrin/application.js';
import { dropDraft, readDraft, readDraftVersion, writeDraft } from '../../../../lib/nenrin/drafts.js';
import { changeFormController } from './form-controller.js';
import { plain } from './form-values.js';

const VERSION = 'dataVersion';
const SEALED = 'sealed';
const MOVED_ON = '他の人が更新しました';
// What the server advises where nothing keeps the input.
const ADVICE = '入力した内容を控えてから、様式を開き直してください。';
const KEPT = '入力した内容は下書きとして残しました。画面を更新すると、最新の内容に重ねて表示します。';

/** Values as the server gave them, by task. */
const opened = new Map();

application.run(['camAPI', 'Notifications', (camAPI, Notifications) => {
  const tasks = camAPI.resource('task');
  const formVariables = tasks.formVariables;
  tasks.formVariables = function (query, done) {
    return formVariables.call(this, query, done).then(variables => {
      const values = plain(variables);
      opened.set(query.id, values);
      const based = readDraftVersion(query.id);
      if (based !== null && based !== String(values[VERSION])) {
        Notifications.addMessage({
          type: 'warning',
          status: '下書きの後に、他の人がこの内容を更新しています',
          message: '最新の内容に、あなたの下書きを重ねて表示しました。内容を確かめてから完了してください。',
          duration: 30000,
        });
      }
      return variables;
    });
  };
}]);

changeFormController((controller, $scope) => {
  const task = () => controller.getParams().taskId;
  let save = () => undefined;

  const registerSaveHandler = controller.registerSaveHandler;
  controller.registerSaveHandler = handler => {
    save = event => {
      handler(event);
      keepOnlyWhatWasTyped(task());
    };
    registerSaveHandler.call(controller, save);
  };

  const registerCompletionHandler = controller.registerCompletionHandler;
  controller.registerCompletionHandler = handler => {
    registerCompletionHandler.call(controller, done => handler((error, result) => {
      if (!error) {
        dropDraft(task());
      } else if (task() && String(error.message).includes(MOVED_ON) && !isSealed(task())) {
        save();
        error.message = error.message.replace(ADVICE, '') + '\n' + KEPT;
      }
      done(error, result);
    }));
  };

  // When the session has run out, the form keeps its draft by itself, without the registered handler.
  $scope.$on('authentication.login.required', () => queueMicrotask(() => keepOnlyWhatWasTyped(task())));
});

function keepOnlyWhatWasTyped(task) {
  const draft = readDraft(task);
  if (!task || draft === null) {
    return;
  }
  if (isSealed(task)) {
    dropDraft(task);
    return;
  }
  const given = opened.get(task) ?? {};
  const typed = Object.entries(draft).filter(([key, value]) => key !== VERSION && !same(value, given[key]));
  writeDraft(task, Object.fromEntries(typed), given[VERSION]);
}

function isSealed(task) {
  return [true, 'true'].includes(opened.get(task)?.[SEALED]);
}

function same(typed, given) {
  return JSON.stringify(orNull(typed)) === JSON.stringify(orNull(given));
}

/** An empty field comes back as an empty text or list where the server gave nothing. */
function orNull(value) {
  return value === undefined || value === '' || value?.length === 0 ? null : value;
}
