/** Citations of a work. Heavy (styles and a citation processor): import it only when asked. */

import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import type { Work } from '../work/work.ts';
import { toCsl } from './csl.ts';

// BibTeX keys such as `Kucsko2013Nanometre` instead of the internal id.
const config: unknown = plugins.config.get('@bibtex');
if (isBibtexConfig(config)) config.format.useIdAsLabel = false;

function isBibtexConfig(value: unknown): value is { format: { useIdAsLabel: boolean } } {
  return typeof value === 'object' && value !== null && 'format' in value;
}

export interface Citations {
  apa: string;
  bibtex: string;
}

export function cite(work: Work): Citations {
  const record = new Cite([toCsl(work)]);
  return {
    apa: text(record.format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' })),
    bibtex: text(record.format('bibtex', { format: 'text' })).replaceAll('\t', '  '),
  };
}

function text(output: unknown): string {
  if (typeof output !== 'string') throw new TypeError('The citation processor gave no text');
  return output.trim();
}
