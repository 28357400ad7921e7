/** BibTeX and RIS: works by way of CSL-JSON. Heavy: import it only when such a file is there. */

import { citeAsBibtex } from '../../cite/cite.ts';
import { readBibtex } from '../../cite/bibtex.ts';
import { type CslItem, toCsl } from '../../cite/csl.ts';
import { readRis, writeRis } from '../../cite/ris.ts';
import type { Contents, Outcome, WorkEntry } from '../entry.ts';
import { readWork } from './csl-json.ts';

export function* readBibtexFile(text: string): Generator<Outcome> {
  for (const { label, csl, fault, detail } of readBibtex(text)) {
    if (csl) yield readWork(label, csl);
    else yield { label, fault: { reason: fault ?? 'unreadable', detail: detail ?? '' } };
  }
}

export function* readRisFile(text: string): Generator<Outcome> {
  for (const { line, csl, fault } of readRis(text)) {
    const title = csl?.['title'];
    const label = typeof title === 'string' ? title : `#${line}`;
    if (csl) yield readWork(label, csl);
    else yield { label, fault: { reason: 'cut-off', detail: fault ?? '' } };
  }
}

function itemOf({ work, tags, csl }: WorkEntry): CslItem {
  return { ...toCsl(work, csl), ...(tags.length > 0 && { keyword: tags.join(', ') }) };
}

/** `keywords` is a field of BibLaTeX that readers of BibTeX know as well, and our writer does not. */
export function* writeBibtexFile({ works }: Contents): Generator<string> {
  for (const entry of works) {
    const text = citeAsBibtex([toCsl(entry.work, entry.csl)]);
    const tags = entry.tags.join(', ').replaceAll(/[{}\\]/gu, '');
    const keywords = tags === '' ? '' : `  keywords = {${tags}},\n`;
    yield `${text.replace(/\}\s*$/u, () => `${keywords}}`)}\n\n`;
  }
}

export function* writeRisFile({ works }: Contents): Generator<string> {
  for (const entry of works) yield `${writeRis([itemOf(entry)])}\r\n`;
}
