import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readKey, verify } from '../../../src/signing/minisign.ts';

/** Made once with minisign 0.11 for these tests; the secret key is gone. */
const DATA = new TextEncoder().encode('abc  hop/x/tai-lieu/a.pdf\n');
const KEY = 'RWSZ/HsbkLmwliZ52F+KFY/CbYRYUaKkIA11hxjoJcG+J3Pav/tDf8K3';
const SIGNED = `untrusted comment: signature from minisign secret key
RUSZ/HsbkLmwlpywYprCN85pUt/NqngjytQBRAiacp4aluiIn5lvh17JH6MRFk7zfkzZO8zeLXQ0OL46TQhR/bQpFs4+NExieAI=
trusted comment: Cong tai lieu hop
KQ7YtGHWOUwqxQetAFnl4YAaXOCVsXBmG2roF2wiETKBf/HEp9ROFqSqWhgdbc1JCQFyrT8a5uJt6PGvOMbRBg==
`;
const LEGACY = `untrusted comment: signature from minisign secret key
RWSZ/HsbkLmwlrnADqvxkJnsAYwVcfxO6Dmokhq/sar380rytSFZ+j5jIgrdf7aC5NXcyz1lI2tTH1S1YsQUyJFNkePlkLyg+go=
trusted comment: timestamp:1795178141\tfile:SHA256SUMS
q++mcmKNFQRsVpMA2HsRdIXLTeb+4pDVnHv44kzP8jjfihlCi1BRTUgCp8YNRK7WXOJOJtEh6+lapHxbyJUWCg==
`;

test('accepts signatures of today and of old versions', async () => {
  assert.equal(await verify(DATA, SIGNED, readKey(KEY)), true);
  assert.equal(await verify(DATA, LEGACY, readKey(KEY)), true);
  assert.equal(await verify(DATA, SIGNED.replaceAll('\n', '\r\n'), readKey(KEY)), true);
});

const other = DATA.slice();
other[0] = 0x62;
const foreignKey = `RWSa${KEY.slice(4)}`;
const refused: [name: string, data: typeof DATA, signature: string, key: string][] = [
  ['one byte of the list changed', other, SIGNED, KEY],
  ['the trusted comment changed', DATA, SIGNED.replace('Cong', 'Gong'), KEY],
  ['another key', DATA, SIGNED, foreignKey],
  ['cut off', DATA, SIGNED.slice(0, 150), KEY],
  ['not a signature', DATA, '<html>404</html>', KEY],
  ['empty', DATA, '', KEY],
];

for (const [name, data, signature, key] of refused) {
  test(`refuses: ${name}`, async () => {
    assert.equal(await verify(data, signature, readKey(key)), false);
  });
}

test('a key that is none is said', () => {
  assert.throws(() => readKey('RWSZ'), RangeError);
});
