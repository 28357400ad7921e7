import { hasMarks } from '../../lib/markdown/has-marks.ts';

/** Both libraries come with the first note that needs them. `null`: shown as it is. */
export async function showMarkdown(text: string): Promise<DocumentFragment | null> {
  if (!hasMarks(text)) return null;
  const { renderMarkdown } = await import('../../lib/markdown/render-markdown.ts');
  return renderMarkdown(text, window);
}
