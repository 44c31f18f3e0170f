/*
 * Settings of Cockpit. This file is loaded before everything else of the application.
 */
export default {
  app: { vendor: 'Nenrin 年輪', name: '運用状況' },
  locales: { availableLocales: ['ja', 'en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
  customScripts: [
    '../../lib/nenrin/language',
    '../../lib/nenrin/header',
    '../../lib/nenrin/fixed-texts',
    '../../lib/nenrin/city-time',
    '../../lib/nenrin/session',
    '../../lib/nenrin/rights',
    'scripts/nenrin/failed-jobs',
    'scripts/nenrin/year-standing',
    'scripts/nenrin/task-counts',
  ],
};
