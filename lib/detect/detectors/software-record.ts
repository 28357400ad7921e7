/** Programs by the labelled fields of a registry's or directory's page: version, licence, maintainer. */

import type { Detector } from '../detector.ts';
import { hasSign, isJournalism } from '../page-signs.ts';
import type { Field } from '../record-fields.ts';

const typical: readonly Field[] = ['version', 'licence', 'platform', 'developer', 'source'];
/** Documentation and lists repeat these words; a record says each of them once or twice. */
const mostRepeated = 3;

export const softwareRecord: Detector = {
  id: 'software-record',
  rank: 74,
  reads: 'body',
  detect(page) {
    if (!hasSign(page, 'software') || isJournalism(page)) return [];
    const fields = page.fields();
    const found = typical.filter((field) => fields.has(field));
    const isRecord =
      found.length >= 3 &&
      (fields.has('licence') || fields.has('version')) &&
      found.every((field) => (fields.get(field)?.length ?? 0) <= mostRepeated);
    return isRecord
      ? [{ kind: 'software', confidence: 0.6, detail: `fields: ${found.join(', ')}` }]
      : [];
  },
};
