/**
 * There is one login for all of Nenrin, and the web applications only borrow it: their own logout would forget the
 * engine's half, which the next request restores. So logging out and logging in again both happen on our own pages.
 */
import { application } from './application.js';
import { clearDrafts, keepDraftsOfOnly } from './drafts.js';
import { site } from './site.js';

const RELOADED = 'nenrin-reloaded-at';
const LOOP_GUARD = 15_000; // milliseconds

application.config(['$provide', $provide => {
  $provide.decorator('AuthenticationService', ['$delegate', service => {
    service.logout = () => {
      clearDrafts();
      leave().catch(() => site + '/logout').then(next => window.location.assign(next));
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

/**
 * Logs out as our own page does, by a request that carries that page's token. Where that fails, the page itself asks.
 *
 * @returns {Promise<string>} address to go to
 */
async function leave() {
  const page = new DOMParser().parseFromString(await (await fetch(site + '/logout')).text(), 'text/html');
  const token = page.querySelector('form[action$="/logout"] input[name=_csrf]').value;
  const answer = await fetch(site + '/logout', {
    method: 'POST', headers: { Accept: 'text/plain' }, body: new URLSearchParams({ _csrf: token }),
  });
  if (!answer.ok || !answer.headers.get('Content-Type').startsWith('text/plain')) {
    throw new Error(`logout answered ${answer.status}`);
  }
  return answer.text();
}
