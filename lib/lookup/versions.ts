/** The vocabularies for versions of an article (NISO RP-8-2008 and its descendants) as ours. */

import type { CopyVersion } from '../work/copy.ts';

const versions: Readonly<Record<string, CopyVersion>> = {
  // DRIVER and OpenAIRE guidelines, as Unpaywall, OpenAlex and CORE use them.
  submittedversion: 'submitted',
  acceptedversion: 'accepted',
  publishedversion: 'published',
  // NISO: author's original, submitted under review, accepted manuscript, proof, version of record.
  ao: 'submitted',
  smur: 'submitted',
  am: 'accepted',
  p: 'published',
  vor: 'published',
};

/** Also reads `info:eu-repo/semantics/acceptedVersion`. */
export function toVersion(said: string | null | undefined): CopyVersion | undefined {
  return versions[said?.trim().toLowerCase().replace(/^.*\//u, '') ?? ''];
}
