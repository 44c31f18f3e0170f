/**
 * A form with a dynamic list could never be completed: the list leaves an empty entry among the form's errors, and
 * Tasklist counts entries. A form built with form-js is invalid only while one of its errors is to be read on the page.
 */
import { changeFormController } from './form-controller.js';

changeFormController((controller, $scope, element) => {
  const notify = controller.notifyFormValidated;
  let reported = false;
  let told;

  controller.notifyFormValidated = invalid => {
    reported = invalid;
    if (drawnByFormJs()) {
      // form-js reports before it draws: what stands on the page now belongs to the change before this one.
      setTimeout(look);
    } else {
      tell(invalid);
    }
  };

  // Some errors come and go without another report.
  const observer = new MutationObserver(look);
  observer.observe(element, { childList: true, subtree: true });
  $scope.$on('$destroy', () => observer.disconnect());

  function look() {
    const invalid = reported && element.querySelector('.fjs-form-field-error') !== null;
    if (drawnByFormJs() && invalid !== told) {
      tell(invalid);
    }
  }

  function drawnByFormJs() {
    return $scope.tasklistForm?.type === 'camunda-forms' && !$scope.tasklistForm.$error;
  }

  function tell(invalid) {
    told = invalid;
    notify.call(controller, invalid);
  }
});
