/**
 * Drafts of forms: whatever is typed is kept at once, so that neither a session that ends nor a browser that closes
 * loses it. The original keeps every value of the form when "保存" is pressed, also those nobody typed, and puts them
 * over whatever the server says when the task is opened again: a change that somebody else made in between would
 * disappear, and the version the form was based on (`dataVersion`) would stay the old one for ever, so that the server
 * had to refuse the form for ever. Kept is therefore only what was typed. Sealed forms keep nothing at all.
 */
import { application } from '../../../../lib/nenrin/application.js';
import { dropDraft, readDraft, refuseOriginalDrafts, writeDraft } from '../../../../lib/nenrin/drafts.js';
import { changeFormController } from './form-controller.js';
import { changeForms, formJs } from './form-js.js';
import { formName, mayKeep, openedValues } from './opened-forms.js';

const VERSION = 'dataVersion';
const MOVED_ON = '他の人が更新しました';
// What the server advises where nothing keeps the input.
const ADVICE = '入力した内容を控えてから、様式を開き直してください。';
const KEPT = '入力した内容は下書きとして残しました。画面を更新すると、最新の内容に重ねて表示します。';
const DISCARD = `
<button type="button" class="btn btn-link" ng-if="nenrinHasDraft()" ng-click="nenrinDiscardDraft()">下書きを捨てる</button>`;

/** Forms that were sent: what form-js still tells of them is no draft. */
const sent = new Set();
let showNotice = () => undefined;
let loggedOut = false;

refuseOriginalDrafts();

application.run(['Notifications', '$rootScope', (Notifications, $rootScope) => {
  showNotice = notice => Notifications.addMessage(notice);
  $rootScope.$on('authentication.login.required', () => { loggedOut = true; });
}]);

changeForms(injector => {
  const form = injector.get('form');
  let name = null;
  let given = null;

  form.importSchema = function (schema, data) {
    name = formName(this._container);
    sent.delete(name);
    const values = { ...openedValues(name), ...data };
    const draft = mayKeep(name) ? readDraft(name) : null;
    const imported = formJs.Form.prototype.importSchema.call(this, schema, { ...values, ...draft?.values });
    given = this._getInitializedFieldData(structuredClone(values));
    if (draft) {
      tell(draft, values[VERSION]);
    }
    return imported;
  };

  injector.get('eventBus').on('changed', () => {
    if (given) {
      keep();
    }
  });

  function keep() {
    if (name === null || sent.has(name) || !mayKeep(name)) {
      return;
    }
    const typed = Object.entries(form._getState().data).filter(([key, value]) => key !== VERSION && !same(value, given[key]));
    if (typed.length) {
      writeDraft(name, Object.fromEntries(typed), given[VERSION]);
    } else {
      dropDraft(name);
    }
  }
});

application.config(['$provide', $provide => {
  $provide.decorator('camTasklistFormDirective', ['$delegate', ([directive]) => {
    directive.template = directive.template.replace('class="form-actions" ng-show="showCompleteButton()">', `$&${DISCARD}`);
    return [directive];
  }]);
}]);

changeFormController((controller, $scope, element) => {
  const name = () => formName(element);

  $scope.nenrinHasDraft = () => readDraft(name()) !== null;
  $scope.nenrinDiscardDraft = () => {
    sent.add(name());
    dropDraft(name());
    window.location.reload();
  };

  // What was typed is kept already.
  const registerSaveHandler = controller.registerSaveHandler;
  controller.registerSaveHandler = () => registerSaveHandler.call(controller, () => controller.notifyFormDirty(false));

  const registerCompletionHandler = controller.registerCompletionHandler;
  controller.registerCompletionHandler = handler => {
    registerCompletionHandler.call(controller, done => handler((error, result) => {
      if (!error) {
        sent.add(name());
        dropDraft(name());
      } else if (String(error.message).includes(MOVED_ON) && readDraft(name())) {
        error.message = error.message.replace(ADVICE, '') + '\n' + KEPT;
      }
      done(error, result);
    }));
  };

  // A start form that somebody closes is not gone on with.
  $scope.$on('$destroy', () => {
    if (!controller.getParams().taskId && !loggedOut) {
      sent.add(name());
      dropDraft(name());
    }
  });
});

function tell(draft, version) {
  const kept = new Date(draft.at).toLocaleString('ja-JP', { month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' });
  showNotice(draft.version === version
    ? { type: 'info', status: '入力の続き', message: `${kept}まで入力していた内容（下書き）を表示しました。`, duration: 10000 }
    : {
      type: 'warning',
      status: '下書きの後に、他の人がこの内容を更新しています',
      message: '最新の内容に、あなたの下書きを重ねて表示しました。内容を確かめてから完了してください。',
      duration: 30000,
    });
}

function same(typed, given) {
  return JSON.stringify(orNull(typed)) === JSON.stringify(orNull(given));
}

/** An empty field comes back as an empty text or list where the server gave nothing. */
function orNull(value) {
  return value === undefined || value === '' || value?.length === 0 ? null : value;
}
