/**
 * Writes a licence as sources spell it in one way: SPDX (https://spdx.org/licenses/). What only
 * looks like a licence ("publisher-specific", "implied-oa", Elsevier's "oa user license", terms
 * for text mining) is none, since it does not say what a reader may do.
 */

import { spdxIds } from './spdx-ids.ts';

/** Undefined: no licence that lets anyone do more than read. */
export function toSpdx(said: string | null | undefined): string | undefined {
  const text = said?.trim().toLowerCase() ?? '';
  if (text === '' || text.length > 300) return undefined;
  return fromAddress(text) ?? fromCode(text) ?? fromName(text) ?? spdxIds.get(text);
}

/**
 * A licence of software as forges and registries write it: an SPDX id or expression. Undefined for
 * words that only say that somebody looked (`NOASSERTION`, `other`, `non-standard`) and for ids we
 * do not know.
 */
export function softwareLicence(said: string | null | undefined): string | undefined {
  const text = said?.trim().replaceAll(/[()]/gu, '') ?? '';
  const parts = text.split(/ (AND|OR|WITH) /u);
  const spelled = parts.map((part, at) => {
    if (at % 2 === 1) return part;
    return parts[at - 1] === 'WITH' ? exception.exec(part)?.[0] : spdxIds.get(part.toLowerCase());
  });
  return spelled.includes(undefined) ? undefined : spelled.join(' ');
}

const exception = /^[\w.-]+-exception(?:-[\d.]+)?$/iu;

type Elements = `by${'' | '-nc'}${'' | '-nd' | '-sa'}`;

/** Ported Creative Commons licences that SPDX lists; other ports are given as the plain licence. */
const ports =
  /^CC-BY-(?:2\.5-AU|3\.0-(?:AT|AU|DE|IGO|NL|US)|NC-(?:3\.0-DE|ND-3\.0-(?:DE|IGO)|SA-(?:2\.0-(?:DE|FR|UK)|3\.0-(?:DE|IGO)))|ND-3\.0-DE|SA-(?:2\.0-UK|2\.1-JP|3\.0-(?:AT|DE|IGO)))$/u;

/** `https://creativecommons.org/licenses/by-nc/4.0/…`, also without scheme. */
function fromAddress(text: string): string | undefined {
  const [, elements, version, port = ''] =
    /creativecommons\.org\/licen[sc]es?\/([a-z-]+)(?:\/(\d\.\d)(?:\/([a-z]{2,3})(?![a-z]))?)?/u.exec(
      text,
    ) ?? [];
  if (elements !== undefined) return creativeCommons(elements, version, port);
  if (/creativecommons\.org\/publicdomain\/zero\/1\.0/u.test(text)) return 'CC0-1.0';
  if (/creativecommons\.org\/publicdomain\/mark\/1\.0/u.test(text)) return 'CC-PDM-1.0';
  const open = /opensource\.org\/licen[sc]es\/([\w.-]+)/u.exec(text)?.[1];
  if (open !== undefined) return spdxIds.get(open.replace(/\.php$/u, ''));
  if (/apache\.org\/licenses\/license-2\.0/u.test(text)) return 'Apache-2.0';
  return undefined;
}

/** `cc-by`, `CC BY 4.0`, `CCBYNCND`, `cc_by_nc_3`, `cc by-sa 3.0 igo`. */
function fromCode(text: string): string | undefined {
  if (
    /^(?:cc[\s_-]?(?:0|zero)|cc0[\s_-]?1\.0|cc-zero-1\.0)(?:[\s_-]1\.0)?(?: universal)?$/u.test(
      text,
    )
  )
    return 'CC0-1.0';
  if (/^cc[\s_-]pdm?(?:[\s_-]1\.0)?$/u.test(text)) return 'CC-PDM-1.0';
  const [, rest, version, port = ''] =
    /^cc[\s_-]*(by(?:[\s_-]*(?:nc|nd|sa))*)[\s_-]*v?(\d(?:\.\d)?)?(?:[\s_-]*(?:international|unported|([a-z]{2,3})))?$/u.exec(
      text,
    ) ?? [];
  if (rest === undefined) return undefined;
  return creativeCommons(rest.replaceAll(/[\s_-]*(?=nc|nd|sa)/gu, '-'), version, port);
}

/** `Creative Commons Attribution-NonCommercial 4.0 International`. */
function fromName(text: string): string | undefined {
  if (!/creative\s*commons|^(?:cc[\s-]by[\s-])?attribution/u.test(text)) return undefined;
  if (/\bzero\b|\bcc0\b/u.test(text)) return 'CC0-1.0';
  if (!/attribution/u.test(text)) return undefined;
  const elements = [
    'by',
    /non[\s-]?commercial/u.test(text) ? 'nc' : '',
    /no[\s-]?deriv/u.test(text) ? 'nd' : '',
    /share[\s-]?alike/u.test(text) ? 'sa' : '',
  ];
  const version = /\b([1-4]\.\d)\b/u.exec(text)?.[1];
  return creativeCommons(elements.filter(Boolean).join('-'), version, '');
}

function creativeCommons(elements: string, version: string | undefined, port: string) {
  const ordered = inOrder(elements);
  if (!ordered) return undefined;
  const licence = `CC-${ordered.toUpperCase()}`;
  if (version === undefined) return licence;
  const versioned = `${licence}-${version.includes('.') ? version : `${version}.0`}`;
  const ported = `${versioned}-${port.toUpperCase()}`;
  return ports.test(ported) ? ported : versioned;
}

function inOrder(elements: string): Elements | undefined {
  const parts = elements.split('-');
  const has = (part: string) => parts.includes(part);
  if (!has('by') || (has('nd') && has('sa'))) return undefined;
  return `by${has('nc') ? '-nc' : ''}${has('nd') ? '-nd' : has('sa') ? '-sa' : ''}`;
}
