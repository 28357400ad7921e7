// @vitest-environment node
/** What other programs publish with plain nostr-tools, and what of it readers see. */

import 'fake-indexeddb/auto';
import { finalizeEvent, generateSecretKey } from 'nostr-tools/pure';
import { Relay } from 'nostr-tools/relay';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { copiesFor } from '../../lib/share/contributions-for.ts';
import type { OpenCopy } from '../../lib/share/contributions/copy.ts';
import { notesFor } from '../../lib/store/notes.ts';
import { deliveryOf } from '../../lib/store/sharing.ts';
import { startNostrRelay } from '../peers/nostr-relay.ts';
import { startRelay, type TestRelay } from '../peers/relay.ts';
import { goOnline, type Online } from './commons-peers.ts';

const doi = 'doi:10.1371/journal.pone.0000308';
const clock = { ms: Math.floor(Date.now() / 1000) * 1000 };
const now = () => Math.floor(clock.ms / 1000);
const ends: (() => unknown)[] = [];
let relays: [TestRelay, Awaited<ReturnType<typeof startNostrRelay>>];

beforeEach(async () => {
  relays = [await startRelay(), await startNostrRelay()];
  for (const { stop } of relays) ends.push(stop);
});
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

async function online(name: string): Promise<Online> {
  const one = await goOnline(
    name,
    clock,
    relays.map(({ url }) => url),
  );
  ends.push(() => {
    one.sharing.stop();
    one.person.db.close();
  });
  return one;
}

/** As any program does it. */
async function publish(...drafts: { kind: number; content: string; tags: string[][] }[]) {
  globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket;
  const secret = generateSecretKey();
  for (const { url } of relays) {
    const relay = await Relay.connect(url);
    for (const draft of drafts)
      await relay.publish(finalizeEvent({ ...draft, created_at: now() }, secret)).catch(() => {}); // some relays look closer
    relay.close();
  }
}

const about = [
  ['i', doi, 'https://doi.org/10.1371/journal.pone.0000308'],
  ['k', 'doi'],
];
const highlight = {
  kind: 9802,
  content: 'shared openly',
  tags: [...about, ['r', 'https://journals.plos.org/plosone/a', 'source'], ['comment', 'Indeed']],
};
const copy = {
  kind: 39_701,
  content: 'In the repository of the university.',
  tags: [['d', 'repository.example/a.pdf'], ...about, ['title', 'Shared openly']],
};
const comment = {
  kind: 1111,
  content: 'What of the controls?',
  tags: [['I', doi], ['K', 'doi'], ...about],
};

describe('plain nostr-tools', () => {
  it('publishes a highlight, an open copy and a comment: they appear when they are asked for', async () => {
    await publish(highlight, copy, comment);
    const { person, sharing } = await online('Ben');
    const { kept, refused, asked } = await sharing.askAbout([doi], 'directly');
    expect({ kept, refused }).toEqual({ kept: 3, refused: [] });
    expect(asked.map(({ outcome }) => outcome)).toEqual(['answered', 'answered']);
    const notes = await notesFor(person.db, [doi], undefined);
    expect(notes.map(({ text, origin }) => [text, origin])).toEqual(
      expect.arrayContaining([
        ['Indeed', 'commons'],
        ['What of the controls?', 'commons'],
      ]),
    );
    expect(await copiesFor(person.db, [doi])).toMatchObject([
      {
        author: { who: 'stranger' },
        found: { copy: { url: 'https://repository.example/a.pdf', host: 'repository.example' } },
      },
    ]);
    expect((await sharing.askAbout([doi], 'directly')).kept).toBe(0);
  });

  it('publishes wrongly: that is ignored, and counted once', async () => {
    const named = (d: string) => [['d', d], ...about];
    await publish(
      comment,
      { ...copy, tags: named('sci-hub.example/a.pdf') },
      { ...copy, tags: [...named('x'), ['r', 'javascript:alert(1)']] },
      { ...copy, tags: [...named('y'), ['r', 'data:text/html,hello']] },
      { ...comment, tags: about },
      { ...highlight, content: 'x'.repeat(30_000) },
      { ...highlight, tags: [...about, ['r', 'https://libgen.example/a']] },
    );
    const forged = { ...finalizeEvent({ ...comment, created_at: now() }, generateSecretKey()) };
    forged.content = 'Never said';
    relays[0].conduct.lies = (id) => [JSON.stringify(['EVENT', id, forged])];
    const { person, sharing } = await online('Ben');
    const { kept, refused } = await sharing.askAbout([doi], 'directly');
    expect(kept).toBe(1);
    expect(refused).toHaveLength(7);
    const notes = await notesFor(person.db, [doi], undefined);
    expect(notes.map(({ text }) => text)).toEqual(['What of the controls?']);
    expect(await copiesFor(person.db, [doi])).toEqual([]);
  });
});

describe('what is published here', () => {
  const found: OpenCopy = {
    work: { kind: 'paper', ids: [doi] },
    copy: {
      url: 'https://repository.example/b.pdf',
      format: 'pdf',
      openness: 'free',
      host: 'repository.example',
      source: 'reader',
      evidence: '',
    },
  };

  it('reaches others, who name its bucket alone, and ask once', async () => {
    const ada = await online('Ada');
    const { id } = await ada.person.contributor.shareCopy('commons', found);
    await expect
      .poll(async () => (await deliveryOf(ada.person.db, id))?.sent.length, { timeout: 5000 })
      .toBe(2);
    const ben = await online('Ben');
    const heardBefore = relays[0].heard.length;
    expect((await ben.sharing.askAbout([doi], 'bucket')).kept).toBe(1);
    expect(await copiesFor(ben.person.db, [doi])).toHaveLength(1);
    const asked = JSON.stringify(relays[0].heard.slice(heardBefore));
    expect(asked).toContain('"#b"');
    expect(asked).not.toContain('10.1371');
    expect((await ben.sharing.askAbout([doi], 'bucket')).asked).toEqual([]);
  });

  it('is taken back everywhere it was found', async () => {
    const ada = await online('Ada');
    const ben = await online('Ben');
    const shared = await ada.person.contributor.shareCopy('commons', found);
    const arrived = (event: string) =>
      expect
        .poll(async () => (await deliveryOf(ada.person.db, event))?.sent.length, { timeout: 5000 })
        .toBe(2);
    await arrived(shared.id);
    await ben.sharing.askAbout([doi], 'directly');
    expect(await copiesFor(ben.person.db, [doi])).toHaveLength(1);
    clock.ms += 1000;
    await ada.person.contributor.retract('commons', shared);
    await expect.poll(() => ada.person.db.outbox.where({ state: 'waiting' }).count()).toBe(0);
    await ben.sharing.askAbout([doi], 'directly');
    expect(await copiesFor(ben.person.db, [doi])).toEqual([]);
  });
});
