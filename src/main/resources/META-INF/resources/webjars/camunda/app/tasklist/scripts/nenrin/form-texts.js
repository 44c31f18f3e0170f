/**
 * form-js, which draws the forms, speaks English only. Its own texts are replaced where they appear; what people wrote
 * is never looked at, because each text belongs to a place that holds nothing else.
 */
import { replaceTexts } from '../../../../lib/nenrin/replace-texts.js';

// [place, text of form-js, Japanese]; {n} stands for a part that form-js fills in.
export const TEXTS = [
  ['.fjs-form-field-error', 'Field is required.', '必ず入力してください。'],
  ['.fjs-form-field-error', 'Field must have minimum value of {0}.', '{0}以上の値を入力してください。'],
  ['.fjs-form-field-error', 'Field must have maximum value of {0}.', '{0}以下の値を入力してください。'],
  ['.fjs-form-field-error', 'Field must have minimum length of {0}.', '{0}文字以上で入力してください。'],
  ['.fjs-form-field-error', 'Field must have maximum length of {0}.', '{0}文字以内で入力してください。'],
  ['.fjs-form-field-error', 'Field must match pattern {0}.', '決められた形式で入力してください。'],
  ['.fjs-form-field-error', 'Field must be a valid email.', 'メールアドレスの形で入力してください。'],
  ['.fjs-form-field-error', 'Field must be a valid  international phone number. (e.g. +4930664040900)', '国番号からの電話番号を入力してください（例：+81299820000）。'],
  ['.fjs-form-field-error', 'Value is expected to be an integer.', '整数を入力してください。'],
  ['.fjs-form-field-error', 'Value is expected to have at most {0} decimal digit.', '小数は{0}桁までで入力してください。'],
  ['.fjs-form-field-error', 'Value is expected to have at most {0} decimal digits.', '小数は{0}桁までで入力してください。'],
  ['.fjs-form-field-error', 'Please select a valid value, the two nearest valid values are {0} and {1}.', '入力できる値ではありません。近い値は{0}と{1}です。'],
  ['.fjs-form-field-error', 'Date and time must both be entered.', '日付と時刻の両方を入力してください。'],
  ['.fjs-select-display', 'Select', '選んでください'],
  ['.fjs-dropdownlist', 'No results', '該当するものはありません'],
  ['.fjs-dropdownlist', 'All values selected', 'すべて選ばれています'],
  ['.fjs-taglist-skip-link', 'Skip to search', '検索へ移る'],
  ['.fjs-form-field-table', 'Nothing to show.', '表示するものはありません。'],
  ['.fjs-table-nav-label', ' of ', ' / '],
  ['.fjs-repeat-render-add', 'Add new', '行を追加'],
  ['.fjs-repeat-render-collapse', 'Expand all ({0})', 'すべて表示（{0}行）'],
  ['.fjs-repeat-render-collapse', 'Collapse', '折りたたむ'],
  ['.fjs-form-field-iframe', 'No content to show.', '表示するものはありません。'],
  ['.fjs-form-field-iframe', "External content couldn't be loaded.", '外部の内容を表示できませんでした。'],
];

// Read aloud or shown when pointed at.
export const ATTRIBUTES = [
  ['placeholder', 'Search', '検索'],
  ['placeholder', 'yyyy/mm/dd', '年/月/日'],
  ['placeholder', 'mm/dd/yyyy', '月/日/年'],
  ['placeholder', 'hh:mm', '時:分'],
  ['placeholder', 'hh:mm ?m', '時:分 am/pm'],
  ['title', 'Remove tag', '外す'],
  ['alt', 'This is an image placeholder', '画像はありません'],
  ['aria-label', 'Previous page', '前のページ'],
  ['aria-label', 'Next page', '次のページ'],
  ['aria-label', 'Remove list item {0}', '{0}行目を削除'],
  ['aria-label', 'Click to sort by {0} descending', '「{0}」で並べ替え'],
  ['aria-label', 'Click to sort by {0} ascending', '「{0}」で並べ替え'],
  ['aria-label', 'Click to remove sorting', '並べ替えを変える'],
];

/** The calendar of the date fields is a library of its own, with languages of its own. */
function japaneseCalendar(flatpickr) {
  const months = Array.from({ length: 12 }, (unused, index) => `${index + 1}月`);
  flatpickr.localize({
    weekdays: { shorthand: ['日', '月', '火', '水', '木', '金', '土'], longhand: ['日曜日', '月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日'] },
    months: { shorthand: months, longhand: months },
    firstDayOfWeek: 0,
    ordinal: () => '',
    rangeSeparator: ' から ',
    weekAbbreviation: '週',
    scrollTitle: 'スクロールで増減',
    toggleTitle: '切り替え',
    amPM: ['午前', '午後'],
    yearAriaLabel: '年', monthAriaLabel: '月', hourAriaLabel: '時', minuteAriaLabel: '分',
    time_24hr: true,
  });
  flatpickr.setDefaults({ ariaDateFormat: 'Y年n月j日' });
}

replaceTexts('.fjs-container, .fjs-form', TEXTS, ATTRIBUTES);
if (window.flatpickr) {
  japaneseCalendar(window.flatpickr);
}
