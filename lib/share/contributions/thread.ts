/** The tags by which events name each other: NIP-22 for replies, NIP-10's habits for the rest. */

import { labelsOf, ours } from './labels.ts';
import { coordinateOf, kinds, type Rumour, valueOfTag } from '../../store/events/event.ts';

/** Names an event: by its id and, where newer versions replace it, by its coordinate. */
export function targetTags(target: Rumour): string[][] {
  const { id, pubkey, kind } = target;
  const coordinate = coordinateOf(target);
  return [
    ...(coordinate === undefined ? [] : [['a', coordinate, '']]),
    ['e', id, '', pubkey],
    ['p', pubkey],
    ['k', String(kind)],
  ];
}

/** Root and parent of a reply. */
export function threadTags(parent: Rumour): string[][] {
  const roots = parent.tags.filter(([name]) => /^[AEIKP]$/u.test(name ?? ''));
  const isComment = parent.kind === kinds.comment && roots.some(([name]) => name === 'K');
  return [...(isComment ? roots.map((tag) => [...tag]) : rootTags(parent)), ...targetTags(parent)];
}

function rootTags(root: Rumour): string[][] {
  const coordinate = coordinateOf(root);
  return [
    coordinate === undefined ? ['E', root.id, '', root.pubkey] : ['A', coordinate, ''],
    ['K', String(root.kind)],
    ['P', root.pubkey],
  ];
}

/** Of a proposal to change: what it is an improved form of; undefined when it is none. */
export function revisedBy(event: Rumour): string | undefined {
  if (event.kind === kinds.copy)
    return event.tags.find(([name, , , mark]) => name === 'a' && mark === 'fork')?.[1];
  // Others quote with `q` too.
  return labelsOf(event, ours.review).includes('revision') ? valueOfTag(event, 'q') : undefined;
}
