/**
 * The calendar that opens beside a date field. It only proposes: what stands in the field is its own affair.
 */
import { cityNow } from '../../../../lib/nenrin/clock.js';
import { readDate } from '../../../../lib/nenrin/numbers-and-dates.js';

let calendar;
let choose;
let returning = false;

/**
 * Opens the calendar for the field that has just been entered.
 *
 * @param {HTMLInputElement} input the field
 * @param {function(string)} chosen gets the day as 2028-08-31
 */
export function openCalendar(input, chosen) {
  if (returning) {
    return;
  }
  calendar ??= window.flatpickr(document.createElement('input'), {
    clickOpens: false,
    disableMobile: true,
    dateFormat: 'Y-m-d',
    onChange: (days, day) => choose(day),
  });
  choose = day => {
    chosen(day);
    calendar.close();
    returning = true;
    input.focus();
    returning = false;
  };
  const open = () => {
    calendar.set('ignoredFocusElements', [input]);
    calendar.setDate(readDate(input.value, cityNow()) || null);
    if (!calendar.selectedDates.length) {
      calendar.jumpToDate(cityNow());
    }
    calendar.open(undefined, input);
  };
  input.onclick = open;
  input.onkeydown = event => {
    if (event.code === 'Escape' || event.code === 'Tab') {
      calendar.close();
    } else if (event.code === 'ArrowDown') {
      event.preventDefault();
      open();
      calendar.calendarContainer.querySelector('.flatpickr-day.selected, .flatpickr-day:not(.prevMonthDay)').focus();
    } else if (event.code === 'Enter') {
      event.preventDefault(); // the form is sent by its button
      calendar.close();
    }
  };
  open();
}
