/**
 * English that stands in the web applications' own templates instead of their locale files.
 */
import { replaceTexts } from './replace-texts.js';

export const TEXTS = [
  ['td.actions, th.actions', 'Actions', '操作'],
  ['.message i', 'Message is null.', '内容はありません。'],
  ['p.invalid', 'Invalid Date Value.', '日時が正しくありません。'],
  ['.loading-text', 'Loading diagram', '流れ図を読み込んでいます'],
  ['.permissions', 'Select all', 'すべて選ぶ'],
  ['.permissions', 'Unselect all', 'すべて外す'],
  ['.tooltip', 'Toggle this section', 'この欄の開閉'],
  ['.tooltip', 'Suspended Job Definition', '一時停止中のジョブ定義'],
  ['.notifications', 'Error in localization configuration', '表示する言葉の設定に問題があります'],
];

export const ATTRIBUTES = [
  ['title', 'zoom in', '拡大'],
  ['title', 'zoom out', '縮小'],
  ['title', 'reset zoom', '元の大きさに戻す'],
  ['title', 'Select all', 'すべて選ぶ'],
  ['placeholder', 'varName', '変数名'],
  ['placeholder', 'Jonny', '名'],
  ['placeholder', 'Prosciutto', '姓'],
  ['placeholder', 'j.prosciutto@acme.org', 'メールアドレス'],
];

replaceTexts('body', TEXTS, ATTRIBUTES);
