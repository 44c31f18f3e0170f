/**
 * There is one login for all of Nenrin, and the web applications only borrow it: their own logout would forget the
 * engine's half, which the next request restores. So logging out and logging in again both happen on our own pages.
 */
import { application, site } from './application.js';
import { clearDrafts, keepDraftsOfOnly } from './drafts.js';

const RELOADED = 'nenrin-reloaded-at';
const LOOP_GUARD = 15_000; // milliseconds

application.config(['$provide', $provide => {
  $provide.decorator('AuthenticationService', ['$delegate', service => {
    service.logout = () => {
      clearDrafts();
      window.location.assign(site + '/logout');
    };
    return service;
  }]);
}]);

application.run(['$rootScope', $rootScope => {
  $rootScope.$watch('authentication.name', user => user && keepDraftsOfOnly(user));

  $rootScope.$on('authentication.login.required', event => {
    // A reload leads to our login page and back. If it does not help, the original's own message is better than a loop.
    if (Date.now() - Number(sessionStorage.getItem(RELOADED) || 0) > LOOP_GUARD) {
      event.preventDefault();
      sessionStorage.setItem(RELOADED, String(Date.now()));
      // After the other listeners, because the open form keeps its draft on this event.
      setTimeout(() => window.location.reload());
    }
  });
}]);
