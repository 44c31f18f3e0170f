/**
 * Drafts of forms. "保存" keeps what was typed in this browser only, so on a shared computer the next person could
 * read it.
 */
const DRAFT = 'camunda-form:';
const VERSION = 'nenrin-draft-version:';
const OWNER = 'nenrin-drafts-of';

/** Removes every draft from this browser. */
export function clearDrafts() {
  Object.keys(localStorage)
    .filter(key => key.startsWith(DRAFT) || key.startsWith(VERSION))
    .forEach(key => localStorage.removeItem(key));
  localStorage.removeItem(OWNER);
}

/**
 * Removes the drafts of anybody else: a session that ran out leaves them behind without a logout.
 *
 * @param {string} user who works at this browser now
 */
export function keepDraftsOfOnly(user) {
  if (localStorage.getItem(OWNER) !== user) {
    clearDrafts();
    localStorage.setItem(OWNER, user);
  }
  // Start forms have no task: what one of them left behind would turn up in every other start form.
  dropDraft(undefined);
}

/**
 * @param {string} task id of the task
 * @returns {?Object} what was typed into the form of that task, by key of the field; null without a draft
 */
export function readDraft(task) {
  try {
    return JSON.parse(localStorage.getItem(DRAFT + task));
  } catch (unreadable) {
    return null;
  }
}

/**
 * @param {string} task id of the task
 * @returns {?string} version of the data that the draft is based on; null without a draft or without a version
 */
export function readDraftVersion(task) {
  return localStorage.getItem(DRAFT + task) === null ? null : localStorage.getItem(VERSION + task);
}

/**
 * @param {string} task id of the task
 * @param {Object} values what was typed, by key of the field
 * @param {?string} version version of the data it is based on
 */
export function writeDraft(task, values, version) {
  localStorage.setItem(DRAFT + task, JSON.stringify(values));
  if (version === undefined || version === null) {
    localStorage.removeItem(VERSION + task);
  } else {
    localStorage.setItem(VERSION + task, version);
  }
}

/** @param {?string} task id of the task whose draft is removed */
export function dropDraft(task) {
  localStorage.removeItem(DRAFT + task);
  localStorage.removeItem(VERSION + task);
}
