/** Turns the message of a failed request into what a person at city hall can read. */

// What the engine and its interface put before the text of an exception, possibly one inside the other.
const PREFIXES = [
  /^Cannot submit task form [^:]*: /,
  /^Cannot instantiate process definition \S+: /,
  /^ENGINE-\d+ /,
  /^Exception while (?:invoking|executing)[^:]*: /,
  /^(?:[\w$]+\.)+[\w$]*(?:Exception|Error): /,
];

const KNOWN = [
  [/OptimisticLocking|was updated by another transaction/i, '他の人が先に処理しました。画面を更新して、今の内容を確認してください。'],
  [/is already claimed by someone else/, 'このタスクは、先に他の人が受け取りました。'],
  [/does not have one of the following permissions|not authorized|Forbidden/i, 'この操作を行う権限がありません。'],
  [/No matching task|task is null|Cannot find task/i, 'このタスクは、もうありません。他の人が完了したか、取り消されました。'],
  [/is suspended/, 'このタスクは一時停止中です。'],
  [/Request has been terminated|Failed to fetch|NetworkError/, 'サーバーに接続できませんでした。入力した内容はこの画面に残っています。しばらくしてから、もう一度お試しください。'],
];

/** Stands for every message that nobody at city hall could read. */
export const UNKNOWN = '処理できませんでした。画面を更新して、もう一度お試しください。続くときは、情報システムの担当へご連絡ください。';

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;
const TRANSLATION_KEY = /^[A-Z][A-Z_]+$/;

/**
 * @param {?string} message the text that came with a failure
 * @returns {string} the Japanese text in it, or a Japanese sentence that stands for it; empty if there was none
 */
export function readable(message) {
  if (!message) {
    return '';
  }
  const text = withoutPrefixes(String(message));
  if (JAPANESE.test(text) || TRANSLATION_KEY.test(text)) {
    return text;
  }
  const known = KNOWN.find(([pattern]) => pattern.test(text));
  if (!known) {
    console.warn(message); // for whoever is called for help; nothing in it is for the reader of the page
  }
  return known ? known[1] : UNKNOWN;
}

function withoutPrefixes(message) {
  const prefix = PREFIXES.find(pattern => pattern.test(message));
  return prefix ? withoutPrefixes(message.replace(prefix, '')) : message;
}
