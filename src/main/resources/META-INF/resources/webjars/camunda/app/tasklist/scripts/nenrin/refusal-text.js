/** Turns a failure into what a person at city hall can read. */

// What the engine, its interface and Tasklist put before the text of an exception, possibly one inside the other.
const PREFIXES = [
  /^unresolvable: /,
  /^(?:<\w+> <- )+/,
  /^Cannot submit task form [^:]*: /,
  /^Cannot instantiate process definition \S+: /,
  /^ENGINE-\d+ /,
  /^Exception while (?:invoking|executing)[^:]*: /,
  /^(?:[\w$]+\.)+[\w$]*(?:Exception|Error): /,
];

const STAYS = '入力した内容はこの画面に残っています。';
const LATER = 'しばらくしてから、もう一度お試しください。';

/** Texts of programs that come before any Japanese in them, and the answers of HTTP that they stand for. */
const KNOWN = [
  [/OptimisticLocking|was updated by another transaction/i, [409],
    '他の人が先に処理しました。画面を更新して、今の内容を確認してください。'],
  [/is already claimed by someone else/, [], 'このタスクは、先に他の人が受け取りました。'],
  [/does not have one of the following permissions|not authorized|Forbidden|^required permissions? /i, [403],
    'この操作を行う権限がありません。'],
  [/No matching task|task is null|Cannot find task|Not Found/i, [404],
    'このタスクは、もうありません。他の人が完了したか、取り消されました。'],
  [/is suspended/, [], 'このタスクは一時停止中です。'],
  [/Request has been terminated|Failed to fetch|NetworkError|network error|Load failed/i, [0],
    `サーバーに接続できませんでした。${STAYS}${LATER}`],
  [/persistence layer|JDBC|database|\bSQL|Connection is/i, [],
    `データベースに接続できないため、処理できませんでした。${STAYS}${LATER}`],
  [/too large|content length/i, [413], '送る内容が大きすぎます。分けて送るか、情報システムの担当へご連絡ください。'],
  [/Too Many Requests/i, [429], `短い間に操作が続いたため、受け付けられませんでした。${STAYS}${LATER}`],
  [/Service (?:Temporarily )?Unavailable|Bad Gateway|time-?out|timed out/i, [408, 502, 503, 504],
    `サーバーが混み合っているか、止まっています。${STAYS}${LATER}`],
];

/** Stands for every failure that nobody at city hall could read. */
export const UNKNOWN = '処理できませんでした。画面を更新して、もう一度お試しください。続くときは、情報システムの担当へご連絡ください。';

/** By these Tasklist itself tells that a task is gone or suspended. */
const TOLD_BY_TASKLIST = /No matching task|task is null|is suspended|submission prevented/;

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;
const TRANSLATION_KEY = /^[A-Z][A-Z_]+$/;
const PAGE_OR_DATA = /^\s*[<{]/;

/**
 * @param {?string} message the text that came with a failure
 * @param {?number} status the answer's number, 0 if there was no answer
 * @returns {string} the Japanese text in it, or a Japanese sentence that stands for it; empty if there was none
 */
export function readable(message, status = null) {
  if (!message && status === null) {
    return '';
  }
  const text = withoutPrefixes(String(message ?? ''));
  if (TRANSLATION_KEY.test(text) || (JAPANESE.test(text) && !PAGE_OR_DATA.test(text))) {
    return text;
  }
  const known = KNOWN.find(([pattern]) => pattern.test(text)) ?? KNOWN.find(([, answers]) => answers.includes(status));
  if (!known) {
    console.warn(message); // for whoever is called for help; nothing in it is for the reader of the page
  }
  return known ? known[2] : UNKNOWN;
}

/**
 * Makes the text of a failed request readable, but for those texts by which Tasklist recognises what happened.
 *
 * @param {Error} error of a request; its status says what the server answered
 */
export function makeReadable(error) {
  if (!TOLD_BY_TASKLIST.test(error.message)) {
    error.message = readable(error.message, error.status ?? 0);
  }
}

function withoutPrefixes(message) {
  const prefix = PREFIXES.find(pattern => pattern.test(message));
  return prefix ? withoutPrefixes(message.replace(prefix, '')) : message;
}
