/**
 * The control for a day with or without hour. The browser's own date and time fields, but always Vietnam time, and the
 * hour may stay empty, which the CMS's own field cannot do.
 */
import { editor } from '../../i18n/editor.ts';
import { formatMoment } from '../../text/dates.ts';
import { joinMoment, splitMoment } from '../moment.ts';

/** What the CMS hands to a control, as far as it is used. */
interface Control {
  props: {
    value: unknown;
    forID: string;
    classNameWrapper: string;
    field: { get(name: string): unknown };
    entry?: { getIn(path: readonly string[]): unknown };
    onChange(value: string): void;
  };
}

/** React as the CMS shares it with its extensions. */
declare global {
  interface Window {
    createClass(methods: ThisType<Control> & object): never;
    h(tag: string, props: object, ...children: unknown[]): unknown;
  }
}

/** Made when the CMS has loaded, because it brings React along. */
export function momentControl(): never {
  const { createClass, h } = window;
  return createClass({
    isValid() {
      const { value, field, entry } = this.props;
      if (!field.get('names_folder') || !entry || value) return true;
      const called = ['postponed', 'cancelled'].includes(String(entry.getIn(['data', 'status'])));
      return called || { error: { message: editor.needStart } };
    },
    render() {
      const { value, field, forID, classNameWrapper, onChange } = this.props;
      const { day, hour } = splitMoment(typeof value === 'string' ? value : '');
      const input = (type: 'date' | 'time', shown: string, change: (text: string) => string) =>
        h('input', {
          type,
          id: type === 'date' ? forID : `${forID}-hour`,
          className: classNameWrapper,
          value: shown,
          'aria-label': `${String(field.get('label'))}: ${type === 'date' ? editor.day : editor.hour}`,
          onChange: ({ target }: { target: HTMLInputElement }) => onChange(change(target.value)),
        });
      return h(
        'div',
        { style: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' } },
        input('date', day, (text) => joinMoment(text, hour)),
        field.get('hours') ? input('time', hour, (text) => joinMoment(day, text)) : null,
        // A browser that is not Vietnamese writes the month first; the words leave no doubt.
        h('output', { htmlFor: forID }, day ? formatMoment(joinMoment(day, hour)) : ''),
      );
    },
  });
}
