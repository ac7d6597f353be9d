/**
 * Verifies minisign signatures (https://jedisct1.github.io/minisign/#signature-format) with the platform's own Ed25519,
 * in browsers and in Node. Signing is the office's, with its own tool and a key that never comes near the portal.
 */
import { blake2b } from '@noble/hashes/blake2.js';

export interface MinisignKey {
  /** 8 bytes that tell keys apart */
  id: Uint8Array<ArrayBuffer>;
  /** Ed25519 public key, 32 bytes */
  key: Uint8Array<ArrayBuffer>;
}

/** Reads a public key as minisign prints it: one line of base64. Throws a RangeError on anything else. */
export function readKey(text: string): MinisignKey {
  const bytes = fromBase64(text.trim());
  if (bytes.length !== 42 || ascii(bytes.slice(0, 2)) !== 'Ed') {
    throw new RangeError('Not a minisign public key');
  }
  return { id: bytes.slice(2, 10), key: bytes.slice(10) };
}

/**
 * Is `signature` (a whole .minisig file) one of `key` over `data`, its trusted comment included? Anything malformed, of
 * another key or over other bytes is false. Throws only where the platform has no Ed25519.
 */
export async function verify(
  data: Uint8Array<ArrayBuffer>,
  signature: string,
  { id, key }: MinisignKey,
): Promise<boolean> {
  const parts = parse(signature);
  if (!parts || ascii(parts.keyId) !== ascii(id)) return false;
  const publicKey = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
  const check = (bytes: Uint8Array<ArrayBuffer>, message: Uint8Array<ArrayBuffer>) =>
    crypto.subtle.verify('Ed25519', publicKey, bytes, message);
  const message = parts.prehashed ? new Uint8Array(blake2b(data)) : data;
  const comment = new Uint8Array([...parts.signature, ...new TextEncoder().encode(parts.comment)]);
  return (await check(parts.signature, message)) && (await check(parts.global, comment));
}

interface Parts {
  /** “ED”: over the BLAKE2b-512 of the data; “Ed”: over the data itself, as old versions signed */
  prehashed: boolean;
  keyId: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
  comment: string;
  /** over the signature and the trusted comment */
  global: Uint8Array<ArrayBuffer>;
}

function parse(text: string): Parts | undefined {
  const [untrusted = '', first = '', trusted = '', second = ''] = text.split(/\r?\n/u);
  if (!untrusted.startsWith('untrusted comment: ') || !trusted.startsWith('trusted comment: ')) {
    return undefined;
  }
  try {
    const bytes = fromBase64(first);
    const global = fromBase64(second);
    const algorithm = ascii(bytes.slice(0, 2));
    if (bytes.length !== 74 || global.length !== 64 || !/^E[Dd]$/u.test(algorithm))
      return undefined;
    return {
      prehashed: algorithm === 'ED',
      keyId: bytes.slice(2, 10),
      signature: bytes.slice(10),
      comment: trusted.slice('trusted comment: '.length),
      global,
    };
  } catch {
    return undefined;
  }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
