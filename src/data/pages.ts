import { getEntry, render } from 'astro:content';

/** A plain page of `content/pages/` with its text as a component. */
export async function plainPage(id: string) {
  const entry = await getEntry('pages', id);
  if (!entry) throw new Error(`content/pages/${id}.md is missing`);
  const { Content: Text } = await render(entry);
  return { ...entry.data, Text };
}
