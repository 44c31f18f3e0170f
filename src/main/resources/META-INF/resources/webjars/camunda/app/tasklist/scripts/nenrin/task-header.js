/**
 * What stands above a form: until when, for whom, who does it. The original offers everybody to change the date, the
 * groups and the assignee; here the calendar and the organization decide about those, and people take a task or give it
 * back.
 */
import { application } from '../../../../lib/nenrin/application.js';

const TEMPLATE = `
<dl class="nenrin-task-header">
  <div ng-if="task.due" ng-class="{overdue: nenrinPast(task.due)}">
    <dt>{{ 'DUE_DATE' | translate }}</dt>
    <dd>{{ task.due | camDate:'short' }}（<span am-time-ago="task.due"></span>）<strong ng-if="nenrinPast(task.due)">期限経過</strong></dd>
  </div>
  <div ng-if="groupNames.length">
    <dt>{{ 'GROUPS' | translate }}</dt>
    <dd>{{ groupNames.join('、') }}</dd>
  </div>
  <div class="assignee">
    <dt>{{ 'ASSIGNEE' | translate }}</dt>
    <dd ng-if="hasAssignee()">
      {{ assignee.firstName || assignee.lastName ? (assignee.firstName + ' ' + assignee.lastName) : assignee.id }}
      <button type="button" class="btn btn-default btn-sm" ng-if="isAssignee" ng-click="unclaim()"
              ng-disabled="submitInProgress">{{ 'UNCLAIM_TASK' | translate }}</button>
      <button type="button" class="btn btn-default btn-sm nenrin-admin-only" ng-if="!isAssignee"
              ng-click="resetAssignee()">{{ 'RESET_TASK_ASSIGNEE' | translate }}</button>
    </dd>
    <dd ng-if="!hasAssignee()">
      <button type="button" class="claim btn btn-primary btn-sm" ng-click="claim()"
              ng-disabled="submitInProgress">{{ 'CLAIM_TASK' | translate }}</button>
    </dd>
  </div>
</dl>`;

application.config(['$provide', $provide => {
  $provide.decorator('camTasklistTaskMetaDirective', ['$delegate', ([directive]) => {
    directive.template = TEMPLATE;
    return [directive];
  }]);

  // The original hides by its styles that the task is gone: who hears the page, or searches it, met that under every task.
  $provide.decorator('camTasklistTaskDirective', ['$delegate', ([directive]) => {
    directive.template = directive.template.replace('class="task-removed-alert"', '$& ng-if="!taskExists"');
    return [directive];
  }]);
}]);
