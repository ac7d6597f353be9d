/** The container of a signature: CMS as PDF uses it (RFC 5652; detached, one signer). */
import * as asn1js from 'asn1js';
import { type Attribute, Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import { nfc } from '../../text/normalize.ts';
import type { Signature } from './signature.ts';

const OID = {
  signedData: '1.2.840.113549.1.7.2',
  signingTime: '1.2.840.113549.1.9.5',
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
};

const UNKNOWN: Signature = { signer: null, organisation: null, signedAt: null };

/**
 * Who signed and when, as the container says, and whether `signed` is what was signed. What is in a form nobody here
 * can read is not called broken.
 */
export async function judgeContainer(
  contents: Uint8Array,
  signed: Uint8Array,
): Promise<Signature & { intact: boolean }> {
  const data = signedDataOf(contents);
  const signer = data?.signerInfos[0];
  if (!data || !signer) return { ...UNKNOWN, intact: true };
  const certificate = data.certificates?.find(
    (one): one is Certificate => one instanceof Certificate && issued(signer, one),
  );
  return {
    signer: certificate ? nameOf(certificate, OID.commonName) : null,
    organisation: certificate ? nameOf(certificate, OID.organisation) : null,
    signedAt: timeOf(signer),
    intact: await isVerified(data, signed),
  };
}

/** Zeros fill the place that was kept for the container, so its own length counts. */
function signedDataOf(contents: Uint8Array): SignedData | undefined {
  const { result, offset } = asn1js.fromBER(new Uint8Array(contents));
  if (offset === -1) return undefined;
  try {
    const info = new ContentInfo({ schema: result });
    return info.contentType === OID.signedData
      ? new SignedData({ schema: info.content })
      : undefined;
  } catch {
    return undefined;
  }
}

function issued({ sid }: SignerInfo, certificate: Certificate): boolean {
  const identity = sid as { serialNumber?: asn1js.Integer; issuer?: Certificate['issuer'] };
  return (
    identity.serialNumber?.isEqual(certificate.serialNumber) === true &&
    identity.issuer?.isEqual(certificate.issuer) === true
  );
}

/** False only when the signature itself is wrong; an algorithm nobody here knows is no proof. */
async function isVerified(data: SignedData, signed: Uint8Array): Promise<boolean> {
  try {
    return await data.verify({ signer: 0, data: new Uint8Array(signed).buffer, checkChain: false });
  } catch {
    return true;
  }
}

function timeOf(signer: SignerInfo): number | null {
  const time = attribute(signer, OID.signingTime);
  return time instanceof asn1js.UTCTime || time instanceof asn1js.GeneralizedTime
    ? Math.floor(time.toDate().getTime() / 1000)
    : null;
}

function attribute({ signedAttrs }: SignerInfo, type: string): unknown {
  const found = signedAttrs?.attributes.find((one: Attribute) => one.type === type);
  return (found?.values as unknown[] | undefined)?.[0];
}

/** One line of text: names come from strangers. */
function nameOf({ subject }: Certificate, type: string): string | null {
  const value: unknown = subject.typesAndValues.find((one) => one.type === type)?.value.valueBlock
    .value;
  if (typeof value !== 'string') return null;
  const line = nfc(value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' '))
    .trim()
    .slice(0, 200);
  return line === '' ? null : line;
}
