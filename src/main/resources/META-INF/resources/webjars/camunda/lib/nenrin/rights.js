/**
 * Marks the page with the web applications that the person may use, so that user-styles.css can leave out what leads
 * nowhere: changing filters (administrators), the link to Cockpit, counts of all groups. This only keeps the page clear; what
 * people may do is decided by the server.
 */
import { application } from './application.js';

application.run(['$rootScope', $rootScope => {
  $rootScope.$watch('authentication', authentication => {
    for (const name of ['admin', 'cockpit']) {
      document.documentElement.classList.toggle(`nenrin-may-${name}`, Boolean(authentication?.authorizedApps?.includes(name)));
    }
  });
}]);
