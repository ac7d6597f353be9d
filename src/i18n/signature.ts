interface Signature {
  signer: string | null;
  organisation: string | null;
  /** `30/11/2021` */
  day: string | null;
}

/** What a page says of a signed file: facts, and that they are not more than that. */
export function signatureText({ signer, organisation, day }: Signature): string {
  const who = [signer, organisation && signer ? `(${organisation})` : organisation];
  const name = who.filter(Boolean).join(' ') || 'không rõ người ký';
  const when = day === null ? '' : `, ký ngày ${day} theo đồng hồ của người ký`;
  return `Tệp có chữ ký số: ${name}${when}; cổng không xác nhận giá trị pháp lý.`;
}
