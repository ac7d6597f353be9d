/** Writes data into a YAML text that exists: comments, order, quotes and blank lines stay where nothing changed. */
import {
  isMap,
  isScalar,
  isSeq,
  parse,
  parseDocument,
  stringify,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** As the content writes YAML: text in double quotes, a line for each value, no padding in `[ ]`. */
const STYLE = {
  lineWidth: 0,
  defaultStringType: 'QUOTE_DOUBLE',
  defaultKeyType: 'PLAIN',
  flowCollectionPadding: false,
} as const;

/** New YAML, ending with a line break. */
export function newYaml(data: unknown): string {
  return stringify(data, STYLE);
}

/**
 * `text` with the values of `data`; the very same text when it says so already. What comes out is read again: should it
 * not say what it is meant to, the data are worth more than the comments.
 */
export function mergeYaml(text: string, data: unknown): string {
  const document = parseDocument(text, { schema: 'core' });
  if (same(document.toJS(), data)) return text;
  document.contents = merged(document, document.contents, data) as typeof document.contents;
  const changed = document.toString(STYLE);
  return same(parse(changed, { schema: 'core' }), data) ? changed : newYaml(data);
}

/** The node that says `value`: the old one, changed where it says something else, or a new one. */
function merged(document: Document, node: unknown, value: unknown): Node {
  if (isMap(node) && isPlainObject(value)) return mergeMap(document, node, value);
  if (isSeq(node) && Array.isArray(value)) return mergeList(document, node, value);
  if (isScalar(node) && !isPlainObject(value) && !Array.isArray(value)) {
    if (node.value === value) return node;
    const changed = document.createNode(value) as Scalar;
    if (node.comment) changed.comment = node.comment;
    return changed;
  }
  const created = document.createNode(value) as Node;
  // Blank line and comment above a value belong to its place, whatever stands there.
  if (isCollection(node) && isCollection(created)) {
    if (node.commentBefore) created.commentBefore = node.commentBefore;
    if (node.spaceBefore) created.spaceBefore = true;
  }
  return created;
}

/** Keys keep their order; new ones come after the key they follow in `value`. */
function mergeMap(
  document: Document,
  map: YAMLMap,
  value: Readonly<Record<string, unknown>>,
): YAMLMap {
  const names = Object.keys(value);
  map.items = map.items.filter(({ key }) => names.includes(nameOf(key)));
  names.forEach((name, index) => {
    const pair = map.items.find(({ key }) => nameOf(key) === name);
    if (pair) {
      pair.value = merged(document, pair.value, value[name]);
      return;
    }
    const created = document.createPair(name, value[name]) as Pair;
    const before = names.slice(0, index).reverse();
    const place = before
      .map((other) => map.items.findIndex(({ key }) => nameOf(key) === other))
      .find((found) => found >= 0);
    map.items.splice((place ?? -1) + 1, 0, created);
  });
  return map;
}

/** Items that stayed keep their node wherever they moved; changed ones take the node of what they were. */
function mergeList(document: Document, list: YAMLSeq, values: readonly unknown[]): YAMLSeq {
  const free = new Set(list.items);
  const take = (wanted: (node: unknown) => boolean) => {
    const node = [...free].find(wanted);
    if (node !== undefined) free.delete(node);
    return node;
  };
  const kept = values.map((value) => take((node) => same(toJs(document, node), value)));
  const named = values.map((value, index) =>
    kept[index] === undefined && isPlainObject(value) && value['id'] !== undefined
      ? take((node) => isMap(node) && node.get('id') === value['id'])
      : kept[index],
  );
  const spaced = list.items.slice(1).some((item) => isCollection(item) && item.spaceBefore);
  list.items = values.map((value, index) => {
    const sameIndex = list.items[index];
    const node = named[index] ?? take((candidate) => candidate === sameIndex);
    const item = merged(document, node, value);
    // A new row keeps the distance its neighbours keep.
    if (node === undefined && spaced && index > 0) item.spaceBefore = true;
    return item;
  });
  // An empty list is written `[]`; rows that are maps stand below each other.
  if (list.flow && values.some(isPlainObject)) delete list.flow;
  return list;
}

function toJs(document: Document, node: unknown): unknown {
  return isCollection(node) || isScalar(node) ? (node as Node).toJS(document) : node;
}

function isCollection(node: unknown): node is YAMLMap | YAMLSeq {
  return isMap(node) || isSeq(node);
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Do two values of YAML say the same? The order of keys says nothing. */
function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => same(item, b[index]));
  }
  if (isPlainObject(a) && isPlainObject(b)) {
    const names = Object.keys(a);
    return (
      names.length === Object.keys(b).length &&
      names.every((name) => name in b && same(a[name], b[name]))
    );
  }
  return a === b;
}
