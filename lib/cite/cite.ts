/** Citations of works. Heavy (styles and a citation processor): import it only when asked. */

import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import type { CslItem } from './csl.ts';
import chicago from './styles/chicago-author-date.csl?raw';
import ieee from './styles/ieee.csl?raw';
import mla from './styles/modern-language-association.csl?raw';

export const styles = ['apa', 'vancouver', 'chicago', 'ieee', 'mla', 'harvard'] as const;
export type Style = (typeof styles)[number];

/** As `@citation-js/plugin-csl` calls them. */
const templates: Record<Style, string> = {
  apa: 'apa',
  vancouver: 'vancouver',
  chicago: 'chicago',
  ieee: 'ieee',
  mla: 'mla',
  harvard: 'harvard1',
};

interface Settings {
  '@bibtex': { format: { useIdAsLabel: boolean } };
  '@csl': { styles: { add(name: string, style: string): void } };
}

function settings<Plugin extends keyof Settings>(plugin: Plugin): Settings[Plugin] {
  return plugins.config.get(plugin) as Settings[Plugin];
}

// BibTeX keys such as `Kucsko2013Nanometre` instead of the internal id.
settings('@bibtex').format.useIdAsLabel = false;
for (const [name, style] of Object.entries({ chicago, ieee, mla }))
  settings('@csl').styles.add(name, style);

/** A bibliography, one work after the other in the order that the style demands. */
export function cite(items: CslItem[], style: Style): string {
  const template = templates[style];
  return text(recordOf(items).format('bibliography', { format: 'text', template, lang: 'en-US' }));
}

export function citeAsBibtex(items: CslItem[]): string {
  return text(recordOf(items).format('bibtex', { format: 'text' })).replaceAll('\t', '  ');
}

function recordOf(items: CslItem[]): Cite {
  // Ids tell the items apart in the processor; two records may have the same one.
  return new Cite(
    items.map((item, at) => ({ ...item, id: `${item.id} ${at}` })),
    { generateGraph: false },
  );
}

function text(output: unknown): string {
  if (typeof output !== 'string') throw new TypeError('The citation processor gave no text');
  return output.trim();
}
