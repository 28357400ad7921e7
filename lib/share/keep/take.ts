/** What an event must pass before it is kept, apart from its signature. */

import { isEphemeral, kinds, type SignedEvent, valueOfTag } from '../../store/events/event.ts';
import { faultOf } from '../contributions/fault.ts';

/** More ahead than this is no clock that is a little fast. */
const mostAheadSeconds = 15 * 60;

const publicKinds: ReadonlySet<number> = new Set([
  kinds.profile,
  kinds.retraction,
  kinds.reaction,
  kinds.comment,
  kinds.report,
  kinds.label,
  kinds.highlight,
  kinds.mutes,
  kinds.relays,
  kinds.copy,
]);

/** Null when nothing is against it. `now` in seconds; `isOurs`: whether something can be sent to that key. */
export function refusalOf(
  event: SignedEvent,
  { now, isOurs }: { now: number; isOurs: (pubkey: string) => boolean },
): { refused: string } | null {
  if (isEphemeral(event.kind)) return null;
  const ahead = aheadOf(event, now);
  if (ahead) return ahead;
  if (event.kind === kinds.wrap)
    return isOurs(valueOfTag(event, 'p') ?? '') ? null : blocked('sent to nobody here');
  if (!publicKinds.has(event.kind)) return blocked(`kind ${event.kind} is not kept here`);
  const fault = faultOf(event);
  return fault === null ? null : blocked(fault);
}

/** Not for ever: it may come again when its time has come. */
export function aheadOf(
  { created_at }: Pick<SignedEvent, 'created_at'>,
  now: number,
): { refused: string } | null {
  return created_at > now + mostAheadSeconds ? { refused: 'later: dated in the future' } : null;
}

export const blocked = (reason: string): { refused: string } => ({ refused: `blocked: ${reason}` });
