/**
 * The forms that have been opened: what the server gave for each. Tasklist opens a start form without the values that
 * the server has for it, not even the version that every form has to bring back; and where the values of a task cannot
 * be had, it draws the form without them, as if nothing were known.
 */
import { application } from '../../../../lib/nenrin/application.js';
import { changeFormController } from './form-controller.js';
import { readable, UNKNOWN } from './refusal-text.js';

const SEALED = 'sealed';
const SEALED_NOTE = `
<div class="alert alert-info nenrin-sealed" ng-if="nenrinIsSealed()">この様式には、他の人に見せてはならない内容が入ります。そのため、入力の途中の内容を下書きとして残しません。ログインが切れると、入力した内容は失われます。</div>`;

/** Values as the server gave them, by the name of the form. */
const opened = new Map();
/** Why values could not be had, by the name of the form. */
const failures = new Map();
/** Controllers of the forms, by their element. */
const controllers = new WeakMap();

const startName = processKey => `start-${processKey}`;

/**
 * @param {HTMLElement} element an element in the form
 * @returns {?string} what names the form: id of its task, or what it begins; null outside of Tasklist's forms
 */
export function formName(element) {
  const params = controllers.get(element.closest('[cam-tasklist-form]'))?.getParams();
  return params ? params.taskId ?? startName(params.processDefinitionKey) : null;
}

/** @returns {Object} the values that the server gave for the form, by key */
export function openedValues(name) {
  return opened.get(name) ?? {};
}

/** @returns {boolean} whether the server says that the form is sealed (Reads.sealed) */
function isSealed(name) {
  return [true, 'true'].includes(openedValues(name)[SEALED]);
}

/** @returns {boolean} whether this browser may keep what is typed into the form; not before the server has told of it */
export function mayKeep(name) {
  return opened.has(name) && !isSealed(name);
}

application.run(['camAPI', camAPI => {
  const tasks = camAPI.resource('task');
  const formVariables = tasks.formVariables;
  tasks.formVariables = function (query, done) {
    failures.delete(query.id);
    return formVariables.call(this, query, done).then(variables => {
      opened.set(query.id, plain(variables));
      return variables;
    }, failure => {
      failures.set(query.id, failure);
      return {};
    });
  };

  const definitions = camAPI.resource('process-definition');
  const startForm = definitions.startForm;
  definitions.startForm = function (query, done) {
    const refuse = error => done({ message: readable(error.message) || UNKNOWN });
    return startForm.call(this, query, (error, form) => {
      if (error) {
        refuse(error);
        return;
      }
      definitions.formVariables({ ...query, deserializeValues: false }, (failure, variables) => {
        if (failure) {
          refuse(failure);
        } else {
          opened.set(startName(query.id.split(':')[0]), plain(variables));
          done(null, form);
        }
      });
    });
  };
}]);

application.config(['$provide', $provide => {
  $provide.decorator('camTasklistFormDirective', ['$delegate', ([directive]) => {
    directive.template = directive.template.replace('<div ng-switch="tasklistForm.type"', `${SEALED_NOTE}$&`);
    return [directive];
  }]);
}]);

changeFormController((controller, $scope, element) => {
  controllers.set(element, controller);
  $scope.nenrinIsSealed = () => isSealed(formName(element));

  const initialized = controller.notifyFormInitialized;
  controller.notifyFormInitialized = () => {
    const failure = failures.get(formName(element));
    if (failure) {
      failures.delete(formName(element));
      controller.notifyFormInitializationFailed(failure);
    } else {
      initialized.call(controller);
    }
  };
});

/** Values by name, out of form variables as the server sends them; lists and tables arrive as text. */
function plain(variables) {
  return Object.fromEntries(Object.entries(variables).map(([name, { type, value }]) => {
    try {
      return [name, type === 'Json' && typeof value === 'string' ? JSON.parse(value) : value];
    } catch (unreadable) {
      return [name, value];
    }
  }));
}
