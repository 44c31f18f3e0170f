/**
 * Drafts of forms: what was typed and has not been sent. They stay in this browser, so on a shared computer the next
 * person could read them: whoever comes next finds none, and a page that was left open keeps none any more.
 */
const DRAFT = 'nenrin-draft:';
const OWNER = 'nenrin-drafts-of';
/** Tasklist's own drafts hold every value of a form, also what nobody typed. */
const ORIGINAL = 'camunda-form:';
/** After this time nobody goes on with a form where it was left. */
const LIFE = 14 * 24 * 60 * 60 * 1000; // milliseconds

let me = null;

/** Removes every draft from this browser. */
export function clearDrafts() {
  remove(key => key.startsWith(DRAFT));
  dropOriginalDrafts();
  localStorage.removeItem(OWNER);
}

/**
 * Removes the drafts of anybody else (a session that ran out leaves them behind without a logout) and those that are
 * too old.
 *
 * @param {string} user who works at this browser now
 */
export function keepDraftsOfOnly(user) {
  if (localStorage.getItem(OWNER) !== user) {
    clearDrafts();
    localStorage.setItem(OWNER, user);
  }
  me = user;
  remove(key => key.startsWith(DRAFT) && !(Date.now() - parsed(key)?.at < LIFE));
  dropOriginalDrafts();
}

/** Lets Tasklist itself keep nothing from now on, as it would when a session has run out, sealed forms included. */
export function refuseOriginalDrafts() {
  const keep = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (!String(key).startsWith(ORIGINAL)) {
      keep.call(this, key, value);
    }
  };
}

/** Removes what Tasklist itself has kept. */
function dropOriginalDrafts() {
  remove(key => key.startsWith(ORIGINAL));
}

/**
 * @param {string} form what names the form: id of its task, or what it begins
 * @returns {?{values: Object, version: ?string, at: number}} what was typed into that form by key of the field, on which
 *     version of its data, and when (milliseconds); null without a draft
 */
export function readDraft(form) {
  return parsed(DRAFT + form);
}

/**
 * Keeps a draft, unless somebody else has logged in at this browser since the page was opened.
 *
 * @param {string} form what names the form
 * @param {Object} values what was typed, by key of the field
 * @param {?string} version version of the data it is based on
 */
export function writeDraft(form, values, version) {
  if (localStorage.getItem(OWNER) === me) {
    localStorage.setItem(DRAFT + form, JSON.stringify({ values, version, at: Date.now() }));
  }
}

/** @param {string} form the form whose draft is removed */
export function dropDraft(form) {
  localStorage.removeItem(DRAFT + form);
}

function remove(condition) {
  Object.keys(localStorage).filter(condition).forEach(key => localStorage.removeItem(key));
}

function parsed(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch (unreadable) {
    return null;
  }
}
