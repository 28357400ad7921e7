/**
 * What keeps a contribution out, whoever it is from. Only what follows from the event alone, so that
 * every reader decides alike.
 */

import { kinds, type Rumour, valueOfTag, valuesOfTag } from '../../store/events/event.ts';
import { isRefusedHost } from '../../work/refused-hosts.ts';
import { isWebAddress } from '../../work/web-address.ts';
import { copyOf } from './copy.ts';
import { findingOf } from './finding.ts';
import { noteOf } from './note-of.ts';
import { profileOf } from './people.ts';
import { voiceOf } from './voices.ts';

type Rule = (event: Rumour) => string | null;

const longestText = 20_000;

const rules: Readonly<Record<number, Rule>> = {
  [kinds.highlight]: (event) => noteFault(event),
  [kinds.comment]: (event) =>
    valueOfTag(event, 'K') === undefined || valueOfTag(event, 'k') === undefined
      ? 'a comment on nothing'
      : isReply(event)
        ? textFault(event)
        : noteFault(event),
  [kinds.copy]: (event) => (copyOf(event) ? null : 'a copy of no work, or at no lawful address'),
  [kinds.reaction]: (event) => (isNamed(event) ? null : 'a voice on nothing'),
  [kinds.label]: (event) => (isNamed(event) ? null : 'a label on nothing'),
  [kinds.report]: (event) =>
    voiceOf(event) || valueOfTag(event, 'p') !== undefined ? null : 'a report on nothing',
  [kinds.retraction]: (event) => (isNamed(event) ? null : 'a retraction of nothing'),
  [kinds.finding]: (event) => (findingOf(event) ? null : 'no finding of a look-up'),
  [kinds.profile]: (event) => (profileOf(event) ? null : 'a profile that cannot be read'),
};

/** Null when there is none; kinds that are not known here have none. */
export function faultOf(event: Rumour): string | null {
  return addressFault(event) ?? rules[event.kind]?.(event) ?? null;
}

const isNamed = (event: Rumour): boolean =>
  [...valuesOfTag(event, 'e'), ...valuesOfTag(event, 'a')].length > 0;

const isReply = (event: Rumour): boolean =>
  valueOfTag(event, 'e') !== undefined || valueOfTag(event, 'a') !== undefined;

function noteFault(event: Rumour): string | null {
  return textFault(event) ?? (noteOf(event) ? null : 'a note on nothing that can be opened');
}

function textFault({ content }: Rumour): string | null {
  return content.length > longestText ? 'longer than a note may be' : null;
}

/** Also those of relays, which are `wss:`. */
function addressFault(event: Rumour): string | null {
  for (const address of valuesOfTag(event, 'r')) {
    if (/^wss?:\/\//iu.test(address)) continue;
    if (!isWebAddress(address)) return 'no web address';
    if (isRefusedHost(address)) return 'an address that is not passed on';
  }
  return null;
}
