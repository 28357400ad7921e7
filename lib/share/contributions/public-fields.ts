/** What an event of ours says, in the words of its fields: for its author to see before it is sent. */

import { kinds, type Rumour, valueOfTag, valuesOfTag } from '../../store/events/event.ts';
import { labelsOf, licenceOf, ours } from './labels.ts';

export type FieldName =
  | 'work'
  | 'address'
  | 'page'
  | 'quote'
  | 'context'
  | 'note'
  | 'tags'
  | 'title'
  | 'authors'
  | 'place'
  | 'copyLicence'
  | 'version'
  | 'openness'
  | 'found'
  | 'landing'
  | 'rights'
  | 'noteLicence'
  | 'made';

export interface PublicField {
  name: FieldName;
  value: string;
}

type Draft = Pick<Rumour, 'kind' | 'content' | 'tags'>;

/** Of those that say something. */
export function publicFields(draft: Draft): PublicField[] {
  const said = draft.kind === kinds.copy ? copyFields(draft) : noteFields(draft);
  return said.flatMap(([name, value]) => (value ? { name, value } : []));
}

type Said = [FieldName, string | undefined][];

const works = (draft: Draft): string =>
  [...new Set([...valuesOfTag(draft, 'i'), ...valuesOfTag(draft, 'work')])].join(' · ');
const words = (draft: Draft): string[] => labelsOf(draft as Rumour, ours.copy);

function copyFields(draft: Draft): Said {
  const place = [valueOfTag(draft, 'container'), valueOfTag(draft, 'year')];
  return [
    ['address', valueOfTag(draft, 'r')],
    ['landing', valueOfTag(draft, 'landing')],
    ['title', valueOfTag(draft, 'title')],
    ['authors', valuesOfTag(draft, 'author').join(', ')],
    ['place', place.filter(Boolean).join(', ')],
    ['work', works(draft)],
    ['version', words(draft).find((word) => /^(?:submitted|accepted|published)$/u.test(word))],
    [
      'openness',
      words(draft).find((word) => /^(?:open|free|borrow|preview|embargoed)$/u.test(word)),
    ],
    ['copyLicence', licenceOf(draft as Rumour)],
    ['found', draft.content],
    ['rights', valueOfTag(draft, 'rights')],
  ];
}

function noteFields(draft: Draft): Said {
  const isHighlight = draft.kind === kinds.highlight;
  return [
    ['quote', isHighlight ? draft.content : undefined],
    ['note', isHighlight ? valueOfTag(draft, 'comment') : draft.content],
    ['tags', valuesOfTag(draft, 't').join(', ')],
    ['context', valueOfTag(draft, 'context')],
    ['page', valueOfTag(draft, 'r')],
    ['work', works(draft)],
    ['made', valueOfTag(draft, 'created')],
    ['noteLicence', licenceOf(draft as Rumour)],
  ];
}
