/**
 * There is one login for all of Nenrin, and the web applications only borrow it: their own logout would forget the
 * engine's half, which the next request restores. So logging out and logging in again both happen on our own pages.
 * Whoever has logged in again is back where the login was lost.
 */
import { application } from './application.js';
import { clearDrafts, keepDraftsOfOnly } from './drafts.js';
import { watchSession } from './session-end.js';
import { site } from './site.js';

const RELOADED = 'nenrin-reloaded-at';
const LEFT = 'nenrin-left-at';
const LOOP_GUARD = 15_000; // milliseconds
const NOWHERE = /^#?\/?$/;

const left = JSON.parse(sessionStorage.getItem(LEFT));
sessionStorage.removeItem(LEFT);
const returns = left !== null && left.page === window.location.pathname && NOWHERE.test(window.location.hash);
if (returns) {
  window.location.hash = left.hash;
}

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
  let user = null;
  $rootScope.$watch('authentication.name', name => {
    if (name) {
      user = name;
      keepDraftsOfOnly(user);
      if (returns && left.user !== user) {
        window.location.hash = '';
      }
    }
  });

  $rootScope.$on('authentication.login.required', event => {
    // A reload leads to our login page and back. If it does not help, the original's own message is better than a loop.
    if (Date.now() - Number(sessionStorage.getItem(RELOADED) || 0) > LOOP_GUARD) {
      event.preventDefault();
      sessionStorage.setItem(RELOADED, String(Date.now()));
      sessionStorage.setItem(LEFT, JSON.stringify({ user, page: window.location.pathname, hash: window.location.hash }));
      // After the other listeners, because the open form keeps its draft on this event.
      setTimeout(() => window.location.reload());
    }
  });

  const session = watchSession(() => $rootScope.$broadcast('authentication.login.required'));
  // Twice a minute the original asks whether the open task is still there: nobody's session would ever end.
  const broadcast = $rootScope.$broadcast;
  $rootScope.$broadcast = function (name, ...rest) {
    return name === 'refresh' && session.idle() ? { name, defaultPrevented: false } : broadcast.call(this, name, ...rest);
  };
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
