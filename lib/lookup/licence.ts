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

/**
 * `https://creativecommons.org/licenses/by-nc/4.0/…`, also without scheme. Only when it is all that
 * is said: beside other words it may be the licence of something else.
 */
function fromAddress(text: string): string | undefined {
  const [, host, path] =
    /^(?:https?:)?(?:\/\/)?(?:www\.)?(creativecommons|opensource|apache)\.org\/(\S+)$/u.exec(
      text,
    ) ?? [];
  if (path === undefined) return undefined;
  if (host === 'apache') return path.startsWith('licenses/license-2.0') ? 'Apache-2.0' : undefined;
  if (host === 'opensource') {
    const open = /^licen[sc]es?\/([\w.-]+)/u.exec(path)?.[1];
    return open && spdxIds.get(open.replace(/\.php$/u, ''));
  }
  if (path.startsWith('publicdomain/zero/1.0')) return 'CC0-1.0';
  if (path.startsWith('publicdomain/mark/1.0')) return 'CC-PDM-1.0';
  const [, elements, version, port = ''] =
    /^licen[sc]es?\/([a-z-]+)(?:\/(\d\.\d)(?:\/([a-z]{2,3})(?![a-z]))?)?/u.exec(path) ?? [];
  return elements === undefined ? undefined : creativeCommons(elements, version, port);
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
  return creativeCommons(rest.replaceAll(/(?<![\s_-])[\s_-]*(?=nc|nd|sa)/gu, '-'), version, port);
}

/**
 * `Creative Commons Attribution-NonCommercial 4.0 International (CC BY-NC 4.0)`: the whole name and
 * nothing else, since a sentence may as well say that there is no such licence.
 */
function fromName(text: string): string | undefined {
  const name = text
    .replace(/^(?:this \w+ is )?(?:licensed )?under (?:(?:a|the) )?(?:terms of the )?/u, '')
    .replace(/(?<![\s,])[\s,]*[(–—-]\s*cc[\s-]?(?:0|by)[\w\s.-]{0,16}\)?\.?$/u, '')
    .replace(/\.$/u, '');
  if (zeroName.test(name)) return 'CC0-1.0';
  const [, start = '', elements = '', rest = ''] = attributionName.exec(name) ?? [];
  const version = /\d\.\d/u.exec(rest)?.[0];
  // The bare word asks for a mention, and names no licence.
  if (start === '' && elements === '' && version === undefined) return undefined;
  if (!attributionName.test(name)) return undefined;
  const parts = [
    'by',
    /commercial/u.test(elements) ? 'nc' : '',
    /deriv/u.test(elements) ? 'nd' : '',
    /alike/u.test(elements) ? 'sa' : '',
  ];
  return creativeCommons(parts.filter(Boolean).join('-'), version, '');
}

const zeroName =
  /^creative\s?commons[\s:,-]*(?:zero|cc0|cc[\s-]zero)(?:[\s(-]+(?:cc0|v?1\.0|universal|public domain dedication|licen[sc]e))*\)?$/u;

const attributionName =
  /^((?:cc[\s-]by|creative\s?commons)[\s:,-]*)?attribution((?:[\s,/–-]+(?:non[\s-]?commercial|no[\s-]?deriv(?:ative)?s?(?: works)?|share[\s-]?alike))*)((?:[\s,–-]+(?:v(?:ersion)?[\s.]?)?[1-4]\.\d|[\s,–-]+(?:international|unported|generic|public|licen[sc]e|igo|united (?:states|kingdom)|germany|france|austria|australia|canada|italy|japan|netherlands|new zealand|spain|switzerland|brazil))*)$/u;

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
