/** YAML as people mistype it, and as nobody should type it. */
import type { Row } from '../row.ts';

export const YAML_ROWS: readonly Row[] = [
  {
    id: 'B42',
    name: 'a field twice',
    spoil: (draft) => draft.edit('number: "05"', 'number: "05"\nmode: "hybrid"'),
    found: [{ code: 'YAML_DUPLICATE', on: 'mode: "hybrid"', field: 'mode' }],
  },
  {
    id: 'B43',
    name: 'anchors',
    spoil: (draft) =>
      draft.edit('number: "05"', 'number: &so "05"').edit('symbol: "GM-UBND"', 'symbol: *so'),
    found: [
      { code: 'YAML_ALIAS', on: 'number: &so' },
      { code: 'YAML_ALIAS', on: 'symbol: *so' },
    ],
    twin: (draft) => draft.edit('"Giao ban trực tuyến tháng 11"', '"Giao ban & *họp*"'),
  },
  {
    id: 'B44',
    name: 'a tag that would run something',
    spoil: (draft) => draft.edit('number: "05"', 'number: !!js/function "function(){}"'),
    found: [{ code: 'YAML_TAG', on: '!!js/function' }],
  },
  {
    id: 'B44a',
    name: 'names that mean something to JavaScript',
    spoil: (draft) => draft.edit('number: "05"', 'number: "05"\n__proto__: "x"\nconstructor: "x"'),
    found: [
      { code: 'FIELD_UNKNOWN', on: '__proto__', field: '__proto__' },
      { code: 'FIELD_UNKNOWN', on: 'constructor', field: 'constructor' },
    ],
  },
  {
    id: 'Y01',
    name: 'a colon without quotes',
    spoil: (draft) => draft.edit('"Giao ban trực tuyến tháng 11"', 'Họp: giao ban'),
    found: [{ code: 'YAML', on: 'Họp: giao ban', says: /dấu hai chấm.*ngoặc kép/su }],
    twin: (draft) => draft.edit('"Giao ban trực tuyến tháng 11"', '"Họp: giao ban"'),
  },
  {
    id: 'Y02',
    name: 'a tab as indentation',
    spoil: (draft) => draft.edit('    presenter: "Sở Y tế"', '\tpresenter: "Sở Y tế"'),
    found: [{ code: 'YAML', on: '\tpresenter', says: /phím Tab.*dấu cách, thẳng cột/su }],
  },
  {
    id: 'Y02a',
    name: 'a field too far to the right',
    spoil: (draft) => draft.edit('    presenter: "Sở Y tế"', '      presenter: "Sở Y tế"'),
    found: [{ code: 'YAML', on: '      presenter', says: /không thẳng.*dấu cách, thẳng cột/su }],
  },
  {
    id: 'Y03',
    name: 'a quote that is never closed',
    spoil: (draft) => draft.edit('symbol: "GM-UBND"', 'symbol: "GM-UBND'),
    found: [{ code: 'YAML', on: 'symbol:' }],
  },
  {
    id: 'Y04',
    name: 'text behind the closing quote',
    spoil: (draft) => draft.edit('symbol: "GM-UBND"', 'symbol: "GM" UBND'),
    found: [{ code: 'YAML', on: 'symbol: "GM" UBND' }],
  },
  {
    id: 'Y05',
    name: 'a value that begins with @',
    spoil: (draft) => draft.edit('symbol: "GM-UBND"', 'symbol: @GM'),
    found: [{ code: 'YAML', on: 'symbol: @GM' }],
  },
];
