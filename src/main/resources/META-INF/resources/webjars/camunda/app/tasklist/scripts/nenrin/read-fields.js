/**
 * Fields for numbers and dates. form-js rewrites a number at each key, also while a Japanese input method is composing:
 * 「５２３」 became "NaN５２３", and 1,234.5 became 1.2345. Here the text is left alone until the field is left; then it is
 * read as a person would, and what cannot be read stays as it is, is said at the field and keeps the form from being sent.
 */
import { cityNow } from '../../../../lib/nenrin/clock.js';
import { readDate, readNumber, showNumber } from '../../../../lib/nenrin/numbers-and-dates.js';
import { changeForms, formJs } from './form-js.js';
import { openCalendar } from './calendar.js';

const DATE_HINT = '例: 令和10年8月31日、2028/8/31';
const DATE_PATTERN = '[0-9]{4}-[0-9]{2}-[0-9]{2}';

const NUMBER = {
  reads: field => field.type === 'number',
  read: readNumber,
  show: number => showNumber(Number(number)),
  fault: text => `「${text}」は数として読み取れません。15桁までの数字で入力してください（例: 1234.5）。`,
};
const DATE = {
  reads: field => field.type === 'datetime' && field.subtype === 'date'
    || field.type === 'textfield' && field.validate?.pattern === DATE_PATTERN,
  read: text => readDate(text, cityNow()),
  show: (day, { type }) => (type === 'datetime' ? day.replaceAll('-', '/') : day),
  fault: text => `「${text}」は日付として読み取れません。${DATE_HINT}`,
};
const KINDS = [NUMBER, DATE];

let composing = false;
document.addEventListener('compositionstart', () => { composing = true; });
document.addEventListener('compositionend', event => {
  composing = false;
  // The last character came while it was composed.
  event.target.dispatchEvent(new InputEvent('input', { bubbles: true }));
});

changeForms(injector => {
  /** What somebody is typing, by the place of its field. */
  const typed = new Map();
  const fields = injector.get('formFields');
  const registry = injector.get('formFieldRegistry');
  const validator = injector.get('validator');

  for (const type of ['number', 'datetime', 'textfield']) {
    const original = fields.get(type);
    const field = props => {
      const kind = kindOf(props.field);
      return kind ? readField(props, kind, typed) : original(props);
    };
    const { sanitizeValue } = original.config;
    field.config = {
      ...original.config,
      sanitizeValue: given => (unread(kindOf(given.formField), given.value) ? given.value : sanitizeValue(given)),
    };
    fields.register(type, field);
  }

  const check = validator.validateFieldInstance;
  validator.validateFieldInstance = function (instance, value) {
    const kind = kindOf(registry.get(instance.id) ?? {});
    if (unread(kind, value)) {
      return typed.has(place(instance)) ? [] : [kind.fault(value)];
    }
    return check.call(this, instance, value);
  };

  // A form may be sent from within a field.
  injector.get('eventBus').on('presubmit', () => { typed.forEach(typing => typing.end()); });
});

/** A text field of form-js that reads what is typed. */
function readField(props, kind, typed) {
  const { field, value, onChange, onFocus, onBlur } = props;
  const here = place(props.fieldInstance);
  const date = field.type === 'datetime';

  const take = text => {
    const read = kind.read(text);
    onChange({ value: read === undefined ? text : read });
  };
  const end = () => {
    const typing = typed.get(here);
    if (typing) {
      typed.delete(here);
      take(typing.text);
    }
  };
  return formJs.Textfield({
    ...props,
    ...date && { domId: `${props.domId}-date`, field: { ...field, label: field.dateLabel, description: field.description ?? DATE_HINT } },
    value: typed.get(here)?.text ?? shown(kind, value, field),
    onChange: ({ value: text }) => {
      typed.set(here, { text, end });
      if (!composing) {
        take(text);
      }
    },
    onFocus: () => {
      onFocus();
      if (date && !props.readonly) {
        openCalendar(document.activeElement, day => {
          typed.delete(here);
          onChange({ value: day });
        });
      }
    },
    onBlur: () => {
      end();
      onBlur();
    },
  });
}

function kindOf(field) {
  return KINDS.find(kind => kind.reads(field));
}

/** Whether this is a text that was typed and that nobody can make a value of. */
function unread(kind, value) {
  return Boolean(kind) && typeof value === 'string' && kind.read(value) === undefined;
}

/** What stands in the field while nobody types. */
function shown(kind, value, field) {
  return value === null || value === undefined || value === '' ? '' : unread(kind, value) ? value : kind.show(value, field);
}

/** Names a field, and in a list its row. */
function place({ id, indexes }) {
  return [id, ...Object.values(indexes ?? {})].join('/');
}
