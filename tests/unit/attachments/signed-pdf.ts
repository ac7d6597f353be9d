/** Signs PDFs with a chain made on the spot, as the tools of the authorities do: CMS, detached, over a byte range. */
import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

const ALGORITHM = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
};
const SHA256 = '2.16.840.1.101.3.4.2.1';
/** Bytes kept for the container. */
const ROOM = 6000;

interface Person {
  name: string;
  organisation: string;
}

export interface Signer {
  certificate: Certificate;
  key: CryptoKey;
}

/** A root of the test's own, and under it the certificate of a person. */
export async function makeSigner(person: Person): Promise<{ root: Certificate; signer: Signer }> {
  const authority = { name: 'CA thử nghiệm', organisation: 'Không có giá trị' };
  const rootKeys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const root = await certificate(authority, 1, rootKeys.publicKey, authority, rootKeys.privateKey);
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const own = await certificate(person, 2, keys.publicKey, authority, rootKeys.privateKey);
  return { root, signer: { certificate: own, key: keys.privateKey } };
}

async function certificate(
  subject: Person,
  serial: number,
  publicKey: CryptoKey,
  issuer: Person,
  issuerKey: CryptoKey,
): Promise<Certificate> {
  const made = new Certificate();
  made.version = 2;
  made.serialNumber = new asn1js.Integer({ value: serial });
  for (const [names, { name, organisation }] of [
    [made.subject, subject],
    [made.issuer, issuer],
  ] as const) {
    names.typesAndValues.push(
      new AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1js.Utf8String({ value: name }) }),
      new AttributeTypeAndValue({
        type: '2.5.4.10',
        value: new asn1js.Utf8String({ value: organisation }),
      }),
    );
  }
  made.notBefore.value = new Date('2021-01-01T00:00:00Z');
  made.notAfter.value = new Date('2031-01-01T00:00:00Z');
  await made.subjectPublicKeyInfo.importKey(publicKey);
  await made.sign(issuerKey, 'SHA-256');
  return made;
}

export interface SignOptions {
  signer: Signer;
  root: Certificate;
  at: Date;
}

/** The PDF with a signature field added behind it, as an incremental update (ISO 32000-1, 12.8). */
export async function signPdf(pdf: Buffer, { signer, root, at }: SignOptions): Promise<Buffer> {
  const text = pdf.toString('latin1');
  const start = text.lastIndexOf('startxref');
  const previous = Number(/startxref\s+(\d+)/u.exec(text.slice(start))?.[1]);
  const size = Number(/\/Size (\d+)/u.exec(text.slice(text.lastIndexOf('trailer')))?.[1]);
  const pages = '/Pages 2 0 R';
  const old = [...text.matchAll(/\/Fields \[([^\]]*)\]/gu)].at(-1)?.[1] ?? '';
  const [field, value] = [size, size + 1];
  const objects: [number, string][] = [
    [1, `<< /Type /Catalog ${pages} /AcroForm << /SigFlags 3 /Fields [${old} ${field} 0 R] >> >>`],
    [
      field,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (chu-ky-${field}) /Rect [0 0 0 0] /F 132 /V ${value} 0 R >>`,
    ],
    [
      value,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 ${'#'.repeat(30)}] /Contents <${'0'.repeat(ROOM * 2)}> >>`,
    ],
  ];
  let body = `${text.endsWith('\n') ? '' : '\n'}`;
  const table = objects.map(([number, content]) => {
    const offset = pdf.length + body.length;
    body += `${number} 0 obj\n${content}\nendobj\n`;
    return `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const xref = pdf.length + body.length;
  body += `xref\n${table.join('')}trailer << /Size ${size + 2} /Root 1 0 R /Prev ${previous} >>\nstartxref\n${xref}\n%%EOF\n`;
  const whole = Buffer.concat([pdf, Buffer.from(body, 'latin1')]);
  const open = whole.lastIndexOf('/Contents <') + '/Contents '.length;
  const close = open + ROOM * 2 + 2;
  const range = `${open} ${close} ${whole.length - close}`.padEnd(30);
  whole.write(range, whole.lastIndexOf('#'.repeat(30)), 'latin1');
  const signed = Buffer.concat([whole.subarray(0, open), whole.subarray(close)]);
  const container = await containerOf(signed, { signer, root, at });
  whole.write(container.toString('hex'), open + 1, 'latin1');
  return whole;
}

async function containerOf(signed: Buffer, { signer, root, at }: SignOptions): Promise<Buffer> {
  const digest = createHash('sha256').update(signed).digest();
  const attribute = (type: string, value: asn1js.AsnType) =>
    new Attribute({ type, values: [value] });
  const data = new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: SHA256 })],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
    certificates: [signer.certificate, root],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: signer.certificate.issuer,
          serialNumber: signer.certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute(
              '1.2.840.113549.1.9.3',
              new asn1js.ObjectIdentifier({ value: '1.2.840.113549.1.7.1' }),
            ),
            attribute('1.2.840.113549.1.9.5', new asn1js.UTCTime({ valueDate: at })),
            attribute(
              '1.2.840.113549.1.9.4',
              new asn1js.OctetString({ valueHex: new Uint8Array(digest).buffer }),
            ),
          ],
        }),
      }),
    ],
  });
  await data.sign(signer.key, 0, 'SHA-256', new Uint8Array(signed).buffer);
  const info = new ContentInfo({
    contentType: '1.2.840.113549.1.7.2',
    content: data.toSchema(true),
  });
  return Buffer.from(info.toSchema().toBER());
}
