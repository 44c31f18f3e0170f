/*
 * Settings of Tasklist. This file is loaded before everything else of the application.
 */

// Parts that would lead past the domain: tasks without a process, comments (kept as plain text for everybody to read)
// and the engine's history tab, which consists of comments and engine operations.
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  'tasklist.navbar.action:create-task-action',
  'tasklist.task.action:task-action-comment',
  'tasklist.task.detail:task-detail-history',
].join(','));

export default {
  app: { vendor: 'Nenrin 年輪', name: 'タスク一覧' },
  locales: { availableLocales: ['ja', 'en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
  customScripts: [
    '../../lib/nenrin/language',
    '../../lib/nenrin/header',
    '../../lib/nenrin/fixed-texts',
    '../../lib/nenrin/city-time',
    '../../lib/nenrin/session',
    '../../lib/nenrin/rights',
    'scripts/nenrin/typing',
    'scripts/nenrin/dynamic-list',
    'scripts/nenrin/form-texts',
    'scripts/nenrin/form-drafts',
    'scripts/nenrin/refusals',
    'scripts/nenrin/task-header',
    'scripts/nenrin/task-list',
  ],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '選んでいるタスクを受け取る' },
    focusFilter: { key: 'ctrl+shift+f', description: '最初の絞り込みへ移る' },
    focusList: { key: 'ctrl+alt+l', description: '一覧の最初のタスクへ移る' },
    focusForm: { key: 'ctrl+alt+f', description: '様式の最初の欄へ移る' },
    startProcess: { key: 'ctrl+alt+p', description: '新しく始める画面を開く' },
  },
};
