/*
 * Settings of Admin. This file is loaded before everything else of the application.
 */
export default {
  app: { vendor: 'Nenrin 年輪', name: '利用者と権限' },
  locales: { availableLocales: ['ja', 'en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
  customScripts: [
    '../../lib/nenrin/language',
    '../../lib/nenrin/header',
    '../../lib/nenrin/fixed-texts',
    '../../lib/nenrin/city-time',
    '../../lib/nenrin/session',
    '../../lib/nenrin/no-passwords',
  ],
};
