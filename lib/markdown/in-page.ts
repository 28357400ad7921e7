/**
 * Where the two scripts of ours in a page meet: a content script cannot import a part of itself
 * later, so the part that reads Markdown is a script of its own. The page does not see it: content
 * scripts have globals of their own.
 */

import type { renderMarkdown } from './render-markdown.ts';

interface MarkdownInPage {
  render?: typeof renderMarkdown;
}

const name = Symbol.for('copyleaf.markdown');
const globals = globalThis as { [name]?: MarkdownInPage };

export const markdownInPage: MarkdownInPage = (globals[name] ??= {});
