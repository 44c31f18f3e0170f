/*
 * Logging out on one of our pages also removes the drafts of forms that Tasklist has kept in this browser: the next
 * person at a shared computer must not find them.
 */
import { clearDrafts } from '../webjars/camunda/lib/nenrin/drafts.js';

for (const form of document.querySelectorAll('form[action$="/logout"]')) {
  form.addEventListener('submit', clearDrafts);
}
