/**
 * XML parts as a stream of elements and text. Names come without their prefix, for writers choose prefixes freely.
 * A DTD is refused: office formats have none, entity bombs and XXE need one.
 */
import { SaxesParser } from 'saxes';
import { FindingError } from '../../inspect/finding.ts';
import type { Parts } from './parts.ts';

export interface XmlHandler {
  open?: (name: string, attribute: (name: string) => string | undefined) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/** Reads one part; does nothing when it is not there. Throws XML_DTD, BROKEN, ZIP_BOMB. */
export function readXml(parts: Parts, part: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let attributes: Record<string, string> = {};
  const attribute = (name: string): string | undefined => attributes[name];
  parser.on('doctype', () => {
    throw new FindingError('XML_DTD');
  });
  parser.on('error', () => {
    throw new FindingError('BROKEN', part);
  });
  parser.on('opentag', (tag) => {
    attributes = localAttributes(tag.attributes);
    handler.open?.(localName(tag.name), attribute);
  });
  parser.on('closetag', (tag) => handler.close?.(localName(tag.name)));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));

  let decoder: TextDecoder | undefined;
  parts.stream(part, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece));
    parser.write(decoder.decode(piece, { stream: true }));
  });
  if (decoder) parser.write(decoder.decode()).close();
}

/** Attributes by local name; those that point to other parts keep their prefix (`r:id` beside `id`). */
function localAttributes(attributes: Record<string, string>): Record<string, string> {
  const local: Record<string, string> = {};
  for (const name of Object.keys(attributes)) {
    const value = attributes[name] ?? '';
    local[name.startsWith('r:') ? name : localName(name)] = value;
  }
  return local;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}
