/**
 * Warns of the end of the session. It ends a certain time after the last request of any page in this browser; somebody
 * who types a long text sends none.
 */
import { BY_SCRIPT, site } from './site.js';

/** When any page of this browser had its last answer. */
const ANSWERED = 'nenrin-answered-at';
const LONGEST_WARNING = 5 * 60; // seconds
const IDLE = 60_000; // milliseconds
const CHECK = 1_000; // milliseconds

/**
 * @param {function()} loggedOut leads to the login and back
 * @returns {{idle: function(): boolean}} whether nobody has moved a hand for a minute
 */
export function watchSession(loggedOut) {
  let length = null; // seconds
  let active = Date.now();
  const bar = document.createElement('div');
  bar.className = 'nenrin-session-end';
  bar.setAttribute('role', 'alert');

  ['keydown', 'pointerdown', 'pointermove', 'wheel', 'compositionupdate'].forEach(event =>
    document.addEventListener(event, () => { active = Date.now(); }, { capture: true, passive: true }));
  new PerformanceObserver(list => {
    if (list.getEntries().some(isAnswer)) {
      localStorage.setItem(ANSWERED, String(Date.now()));
    }
  }).observe({ type: 'resource' });

  goOn();
  setInterval(show, CHECK);
  return { idle: () => Date.now() - active > IDLE };

  /** Asks for the length of the session, which begins it anew. */
  async function goOn() {
    try {
      const answer = await fetch(`${site}/session`, { headers: BY_SCRIPT });
      if (answer.redirected || answer.status === 401) {
        loggedOut();
      } else if (answer.ok) {
        length = Math.max(0, Number(await answer.text())) || null;
        localStorage.setItem(ANSWERED, String(Date.now()));
      }
    } catch (unreachable) {
      console.warn(unreachable);
    }
    show();
  }

  function show() {
    const end = Number(localStorage.getItem(ANSWERED)) + length * 1000;
    const remaining = (end - Date.now()) / 1000;
    const state = length === null || remaining > Math.min(LONGEST_WARNING, length / 6) ? null : remaining > 0 ? 'ending' : 'ended';
    if (state === null) {
      bar.remove();
    } else if (!bar.isConnected || bar.dataset.state !== state) {
      say(state, new Date(end));
    }
  }

  function say(state, end) {
    const kept = document.querySelector('.nenrin-sealed')
      ? '開いている様式の内容は、下書きに残りません。' : '入力した内容は、下書きとして残っています。';
    const text = state === 'ending'
      ? `操作がないため、${end.toLocaleTimeString('ja-JP', { hour: 'numeric', minute: '2-digit' })}にログインが切れます。${kept}`
      : `ログインが切れました。${kept}`;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-default btn-sm';
    button.textContent = state === 'ending' ? 'ログインを続ける' : 'ログインし直す';
    button.addEventListener('click', goOn);
    bar.dataset.state = state;
    bar.replaceChildren(text, ' ', button);
    document.body.append(bar);
  }
}

function isAnswer(entry) {
  return ['fetch', 'xmlhttprequest'].includes(entry.initiatorType) && entry.name.startsWith(window.location.origin)
    && entry.responseStatus !== 401 && entry.responseEnd > 0;
}
