/**
 * The city's clock. In a demo it runs ahead of that of this computer, and a computer's may be wrong: how long something
 * still has is said by the clock that the deadlines follow.
 */
import { BY_SCRIPT, site } from './site.js';

/** Milliseconds by which the city's clock is ahead. */
let ahead = 0;

async function compare() {
  try {
    const answer = await fetch(`${site}/clock`, { headers: BY_SCRIPT });
    const city = Date.parse(answer.ok ? await answer.text() : '');
    ahead = Number.isNaN(city) ? ahead : city - Date.now();
  } catch (unreachable) {
    console.warn(unreachable); // the clock of this computer has to do
  }
}

await compare();
// It may have been moved while somebody looked elsewhere.
document.addEventListener('visibilitychange', () => document.hidden || compare());

/** @returns {Date} what time it is in the city */
export function cityNow() {
  return new Date(Date.now() + ahead);
}
