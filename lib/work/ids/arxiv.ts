/** arXiv identifiers without their version (https://info.arxiv.org/help/arxiv_identifier.html): `arxiv:1706.03762`. */

import type { WorkId } from '../work-id.ts';
import { parseAddress, publicHost } from './address.ts';
import { unwrap } from './unwrap.ts';

/** Since April 2007: year, month, number of four digits, five from 2015 on. */
const current = /^((\d{2})(0[1-9]|1[0-2])\.\d{4,5})(?:v\d+)?(?!\d)/u;
/** Before: archive, optional subject class, year, month and number. */
const old =
  /^([a-z]{2,}(?:-[a-z]{2,})?)(?:\.[a-z-]{2,})?\/(\d{2}(?:0[1-9]|1[0-2])\d{3})(?:v\d+)?(?!\d)/iu;
/** The archives that existed before 2007; without this list any path would do. */
const archives =
  /^(?:acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-(?:ex|lat|ph|th)|math(?:-ph)?|mtrl-th|nlin|nucl-(?:ex|th)|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|stat|supr-con)$/iu;
const cue = /^(?:info:|urn:)?arxiv\s*(?:id)?[\s:/.]*/iu;
const hosts = /^(?:[a-z-]+\.)?arxiv\.org$|^ar5iv\.(?:labs\.arxiv\.)?org$|^alphaxiv\.org$/u;
const views =
  /^\/(?:abs|pdf|html|format|e-print|ps|src|pdf-only|tb|list|overview|papers|resources)\/(.+?)(?:\.pdf)?$/u;

/** Bare (`1706.03762v5`, `hep-th/9901001`), `arXiv:` or an address; the version is dropped. */
export function parseArxiv(text: string): WorkId | null {
  const url = parseAddress(text);
  if (!url) return toId(unwrap(text).replace(cue, ''));
  if (!hosts.test(publicHost(url))) return null;
  const id = views.exec(url.pathname)?.[1];
  return id === undefined ? null : toId(unwrap(id));
}

export function arxivAddress(id: WorkId): string {
  return `https://arxiv.org/abs/${id.replace(/^arxiv:/u, '')}`;
}

function toId(value: string): WorkId | null {
  const [, number, year, month] = current.exec(value) ?? [];
  if (number !== undefined)
    return isPlausible(number, `${year}${month}`) ? `arxiv:${number}` : null;
  const [, archive, digits] = old.exec(value) ?? [];
  if (archive === undefined || !archives.test(archive)) return null;
  return `arxiv:${archive.toLowerCase()}/${digits}`;
}

/** The count of digits tells a number of 2014 (`1412.1234`) from one of 2015 (`1501.01234`). */
function isPlausible(number: string, yearMonth: string): boolean {
  const digits = number.length - 5;
  return yearMonth >= '1501' ? digits === 5 : digits === 4 && yearMonth >= '0704';
}
