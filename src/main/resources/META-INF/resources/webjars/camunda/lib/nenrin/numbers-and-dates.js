/**
 * Numbers and dates as people at city hall type them: with full-width characters, with commas, with ▲ for less than
 * nothing, in years of an era.
 */

// An input method gives 、 for a comma, 。 for a point and ー for a minus.
const POINTS = [[/、/g, ','], [/。/g, '.'], [/^[▲△−‐–—ー]/, '-']];
const NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)?(?:\.\d+)?$/;
// More of them a number of the browser does not keep.
const MOST_DIGITS = 15;

/** First and last year of each era, by its name and its letter. */
const ERAS = [
  ['令和', 'R', 2019, 9999], ['平成', 'H', 1989, 2019], ['昭和', 'S', 1926, 1989], ['大正', 'T', 1912, 1926],
  ['明治', 'M', 1868, 1912],
];
const BETWEEN = '\\s*[年./-]\\s*';
const DAY = '(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?$';
const WITH_YEAR = new RegExp(`^(\\d{4})${BETWEEN}${DAY}`);
const WITH_ERA = new RegExp(`^(${ERAS.map(era => era[0]).join('|')}|[RHSTM])\\s*(\\d{1,2}|元)${BETWEEN}${DAY}`, 'i');
const WITHOUT_YEAR = /^(\d{1,2})\s*[月/]\s*(\d{1,2})\s*日?$/;

/**
 * @param {string} text what somebody typed
 * @returns {?number} the number that was meant; null for an empty text, undefined where it cannot be known
 */
export function readNumber(text) {
  const plain = POINTS.reduce((read, [as, is]) => read.replace(as, is), half(text));
  if (plain === '') {
    return null;
  }
  const digits = plain.replace(/[, ]/g, '');
  const known = NUMBER.test(plain) && /\d/.test(plain) && digits.replace(/^\D*0*|\D/g, '').length <= MOST_DIGITS;
  return known ? Number(digits) : undefined;
}

/** @returns {string} the number without commas and never with an exponent, as it is shown in a field */
export function showNumber(number) {
  return number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: MOST_DIGITS });
}

/**
 * @param {string} text what somebody typed
 * @param {Date} today a day without a year is that which is nearest to today
 * @returns {?string} the day that was meant as 2028-08-31; null for an empty text, undefined where it cannot be known
 */
export function readDate(text, today) {
  const plain = half(text);
  if (plain === '') {
    return null;
  }
  const withYear = WITH_YEAR.exec(plain);
  if (withYear) {
    return day(...withYear.slice(1).map(Number));
  }
  const withEra = WITH_ERA.exec(plain);
  if (withEra) {
    const [, name, yearOfEra, month, dayOfMonth] = withEra;
    const [, , first, last] = ERAS.find(era => era.includes(name.toUpperCase()));
    const year = first - 1 + (yearOfEra === '元' ? 1 : Number(yearOfEra));
    return year >= first && year <= last ? day(year, Number(month), Number(dayOfMonth)) : undefined;
  }
  const withoutYear = WITHOUT_YEAR.exec(plain);
  return withoutYear ? nearest(Number(withoutYear[1]), Number(withoutYear[2]), today) : undefined;
}

function nearest(month, dayOfMonth, today) {
  const away = iso => Math.abs(new Date(`${iso}T00:00`) - today);
  return [-1, 0, 1].map(years => day(today.getFullYear() + years, month, dayOfMonth)).filter(Boolean)
    .sort((one, other) => away(one) - away(other))[0];
}

/** @returns {string|undefined} the day as 2028-08-31, unless the calendar has no such day */
function day(year, month, dayOfMonth) {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth ? date.toISOString().slice(0, 10) : undefined;
}

/** With half-width characters and without what surrounds it. */
function half(text) {
  return String(text).normalize('NFKC').trim();
}
