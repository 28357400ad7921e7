/** What publishers declare about access to the page's work, by tag or data. */

import { listOf, nodesOf } from '../json-ld.ts';
import type { Work } from '../../work/work.ts';
import type { Page } from '../page.ts';
import { isOfWork } from '../schema-org.ts';
import type { AccessSign } from './sign.ts';

const yes =
  /^(?:true|yes|open|free|public|info:eu-repo\/semantics\/openaccess|open ?access|.*schema\.org\/true|.*c_abf2)$/iu;
const no =
  /^(?:false|no|closed|restricted|none|info:eu-repo\/semantics\/(?:closed|restricted|embargoed)access|.*schema\.org\/false)$/iu;
const tags = [
  'eprints.full_text_status',
  'dc.rights',
  'dcterms.accessrights',
  'dc.accessrights',
  'dc.rights.accessrights',
  'citation_open_access',
];

export function declared({ meta, jsonLd }: Page, work: Work): AccessSign | null {
  // Its content is empty: being there is the statement.
  // https://scholar.google.com/intl/en/scholar/publishers.html
  if (meta.has('citation_fulltext_world_readable')) {
    return { state: 'open', rule: 'declared', detail: 'citation_fulltext_world_readable' };
  }
  const byTag = tags
    .flatMap((name) => meta.values(name).map((value) => sign(name, value)))
    .find(Boolean);
  const free = jsonLd()
    .filter((node) => isOfWork(node, work))
    .flatMap((node) => [
      ...listOf(node, 'isAccessibleForFree'),
      ...nodesOf(node, 'hasPart').flatMap((part) => listOf(part, 'isAccessibleForFree')),
    ]);
  const byNode = free.flatMap((value) => sign('isAccessibleForFree', String(value)) ?? []);
  return byTag ?? byNode.find(({ state }) => state === 'closed') ?? byNode[0] ?? null;
}

function sign(name: string, value: string): AccessSign | null {
  const state = yes.test(value) ? 'open' : no.test(value) ? 'closed' : null;
  return state && { state, rule: 'declared', detail: `${name}: ${value}` };
}
