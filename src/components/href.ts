const base = import.meta.env.BASE_URL.replace(/\/$/u, '');

/** The address of a page or file as a link: below the path at which the portal is served. */
export function href(url: string): string {
  return `${base}${url}`;
}
