/** What readers say of themselves: their profile, their relays, and whom they do not want to read. */

import { decrypt, encrypt, getConversationKey } from 'nostr-tools/nip44';
import * as v from 'valibot';
import { kinds, type Rumour, valuesOfTag } from '../../store/events/event.ts';
import type { Draft } from '../circle/wrap.ts';
import type { Keys } from '../identity/keys.ts';
import { signature } from './labels.ts';
import { plainLine, plainText } from './plain-text.ts';

export interface Profile {
  name: string;
  about: string;
}

export function profileDraft({ name, about }: Profile, created_at: number): Draft {
  return {
    kind: kinds.profile,
    content: JSON.stringify({ name: plainLine(name, 80), about: about.slice(0, 500) }),
    tags: signature('A reader’s name.'),
    created_at,
  };
}

const profile = v.object({
  name: v.optional(v.string(), ''),
  display_name: v.optional(v.string(), ''),
  about: v.optional(v.string(), ''),
});

/** Pictures and addresses in it are left out: nothing is loaded from elsewhere. */
export function profileOf({ content }: Rumour): Profile | null {
  try {
    const said = v.parse(profile, JSON.parse(content));
    return {
      name: plainLine(said.name || said.display_name, 80),
      about: plainText(said.about).slice(0, 500),
    };
  } catch {
    return null;
  }
}

/** NIP-65: where the reader's public contributions are. */
export function relaysDraft(relays: readonly string[], created_at: number): Draft {
  return {
    kind: kinds.relays,
    content: '',
    tags: [...relays.map((relay) => ['r', relay]), ...signature('A reader’s relays.')],
    created_at,
  };
}

export const relaysOf = (event: Rumour): string[] =>
  valuesOfTag(event, 'r').filter((relay) => /^wss?:\/\//u.test(relay));

const mutes = v.array(v.array(v.string()));

/** Only the reader can read it (NIP-51). */
export function muteDraft(muted: readonly string[], me: Keys, created_at: number): Draft {
  const key = getConversationKey(me.secret, me.pubkey);
  return {
    kind: kinds.mutes,
    content: encrypt(JSON.stringify(muted.map((pubkey) => ['p', pubkey])), key),
    tags: signature('A list that only its author can read.'),
    created_at,
  };
}

/** Empty when it cannot be read. */
export function mutedIn(event: Rumour, me: Keys): string[] {
  try {
    const text = decrypt(event.content, getConversationKey(me.secret, me.pubkey));
    const tags = v.parse(mutes, JSON.parse(text));
    return valuesOfTag({ tags }, 'p');
  } catch {
    return [];
  }
}
