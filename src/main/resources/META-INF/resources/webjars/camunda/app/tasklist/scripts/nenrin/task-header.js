/**
 * What stands above a form: until when, for whom, who does it. The original offers everybody to change the date, the
 * groups and the assignee; here the calendar and the organization decide about those, and people take a task or give it
 * back.
 */
import { application } from '../../../../lib/nenrin/application.js';

const TEMPLATE = `
<dl class="nenrin-task-header">
  <div ng-if="task.due" ng-class="{overdue: overdue()}">
    <dt>{{ 'DUE_DATE' | translate }}</dt>
    <dd>{{ task.due | camDate:'short' }}（<span am-time-ago="task.due"></span>）<strong ng-if="overdue()">期限経過</strong></dd>
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
    const link = directive.link;
    directive.template = TEMPLATE;
    directive.compile = () => function ($scope, ...rest) {
      link.call(this, $scope, ...rest);
      // Dates of the engine carry no zone any more at this place: they are read as the time of this computer.
      $scope.overdue = () => Boolean($scope.task?.due) && new Date($scope.task.due) < new Date();
    };
    return [directive];
  }]);
}]);
