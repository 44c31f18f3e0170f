/**
 * What a person reads when something was refused or failed: a Japanese sentence of ours, without what the engine puts
 * before it, whatever failed and wherever Tasklist shows it.
 */
import { application } from '../../../../lib/nenrin/application.js';
import { changeFormController } from './form-controller.js';
import { makeReadable, readable, UNKNOWN } from './refusal-text.js';

const INVALID = '赤い字の説明がある欄を直してから、もう一度押してください。';

application.config(['$provide', '$filterProvider', ($provide, $filterProvider) => {
  $filterProvider.register('nenrinReadable', () => message => readable(message));

  $provide.decorator('Notifications', ['$delegate', notifications => {
    const addError = notifications.addError;
    notifications.addError = function (error) {
      return addError.call(this, { ...error, message: readable(error.message) });
    };
    return notifications;
  }]);

  // Every request to the engine. Without a network the original stumbles over the answer that it does not have, and
  // nobody hears of the failure but who holds the promise.
  $provide.decorator('camAPIHttpClient', ['$delegate', client => {
    for (const method of ['post', 'get', 'load', 'put', 'del', 'options', 'head']) {
      const send = client.prototype[method];
      client.prototype[method] = function (address, settings = {}) {
        const done = settings.done ?? (() => undefined);
        let told = false;
        settings.done = (error, ...rest) => {
          told = true;
          if (error) {
            makeReadable(error);
          }
          done(error, ...rest);
        };
        const answer = send.call(this, address, settings);
        answer.then(null, error => told || settings.done(error));
        return answer;
      };
    }
    return client;
  }]);

  // The original looks for the text where there is none.
  $provide.decorator('camTasksDirective', ['$delegate', ([directive]) => {
    directive.template = directive.template.replace('{{ error.message }}', '{{ state.$error.message | nenrinReadable }}');
    return [directive];
  }]);

  // A task that could not be loaded: the original shows its text only if it is the name of a translation.
  $provide.decorator('camTasklistTaskDirective', ['$delegate', ([directive]) => {
    const [...dependencies] = directive.controller;
    const original = dependencies.at(-1);
    directive.controller = [...dependencies.slice(0, -1), function ($scope, ...rest) {
      original.call(this, $scope, ...rest);
      const notifications = rest[dependencies.indexOf('Notifications') - 1];
      $scope.$watch('taskState.$error', failure => failure && notifications.addError({
        status: 'タスクを表示できません', message: failure.message || UNKNOWN, exclusive: true, scope: $scope,
      }));
    }];
    return [directive];
  }]);
}]);

// A form of which not even the name could be had: the original shows an empty box.
application.run(['camAPI', 'Notifications', (camAPI, Notifications) => {
  const tasks = camAPI.resource('task');
  const form = tasks.form;
  tasks.form = function (task, done) {
    return form.call(this, task, (error, found) => {
      if (error) {
        Notifications.addError({ status: '様式を表示できません', message: error.message || UNKNOWN, exclusive: true });
      }
      done(error, found);
    });
  };
}]);

changeFormController((controller, $scope, element, $injector) => {
  // A form that cannot even be opened is no notification: the text stands in the place of the form.
  const failed = controller.notifyFormInitializationFailed;
  controller.notifyFormInitializationFailed = error =>
    failed.call(controller, { message: readable(error?.message) || UNKNOWN });

  // What form-js itself does not let pass comes without a message, as a list of fields.
  const registerCompletionHandler = controller.registerCompletionHandler;
  controller.registerCompletionHandler = handler => registerCompletionHandler.call(controller, done => {
    const notifications = $injector.get('Notifications');
    notifications.clearAll(); // what was refused before is being tried again
    handler((error, result) => {
      if (!error && controller.getParams().taskId) {
        notifications.addMessage({ type: 'success', status: '提出しました', message: $scope.$parent.task?.name ?? '', duration: 10000 });
      }
      done(error && !(error instanceof Error) ? { message: INVALID } : error, result);
    });
  });
});
