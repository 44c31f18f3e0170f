/**
 * The list of tasks: what is due first stands first, and a date says more than "in 12 days".
 */
import { application } from '../../../../lib/nenrin/application.js';

const DUE_FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

application.config(['$provide', $provide => {
  $provide.decorator('camTasksDirective', ['$delegate', ([directive]) => {
    directive.template = directive.template
      .replace('am-time-ago="task.due">{{ task.due }}', ">{{ task.due | camDate:'short' }}")
      .replace('task.due && (task.due < now)', 'nenrinPast(task.due)');
    return [directive];
  }]);
}]);

application.run(['$location', $location => {
  if (!$location.search().sorting) {
    $location.search('sorting', DUE_FIRST).replace();
  }
}]);
