/**
 * The header that gives a file its name (RFC 6266): plain ASCII for old readers, UTF-8 in percent form (RFC 8187) for
 * all others. The result is ASCII without line breaks and can stand in any configuration.
 */
export function contentDisposition(
  kind: 'inline' | 'attachment',
  name: string,
  asciiName: string,
): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename=${asciiName.replace(/[^\w.-]/gu, '_')}; filename*=UTF-8''${encoded}`;
}
