import { afterEach, expect, it } from 'vitest';
import { generateSecretKey, getPublicKey } from 'nostr-tools/pure';
import { bytesToHex } from '@noble/hashes/utils.js';
import { rumourOf, wrap } from '../../../lib/share/circle/wrap.ts';
import {
  answerTo,
  type Asked,
  ExaminerElsewhere,
  type Thread,
} from '../../../lib/share/keep/examiner-elsewhere.ts';
import { ExaminerHere } from '../../../lib/share/keep/examiner.ts';

const keyPair = () => {
  const secret = generateSecretKey();
  return { secret, pubkey: getPublicKey(secret) };
};
const [author, circle] = [keyPair(), keyPair()];
const secret = bytesToHex(circle.secret);
const here = new ExaminerHere(() => Promise.resolve());
const random = () => 0;

const rumours = Array.from({ length: 12 }, (_, at) =>
  rumourOf({ kind: 1111, tags: [], content: `${at}`, created_at: 1_700_000_000 }, author.pubkey),
);
const envelopes = rumours.map((rumour) => wrap(rumour, { author, to: circle.pubkey, random }));

const refused = { refused: expect.stringMatching(/^invalid/) } as never;
const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close();
    port2.close();
  }
});

/** Another thread as far as messages go; `breaks` says at which question it ends. */
function thread(asked: Asked[], breaks = Infinity): Thread {
  const channel = new MessageChannel();
  channels.push(channel);
  const { port1, port2 } = channel;
  let end: (() => void) | undefined;
  port2.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
    asked.push(data);
    if (asked.length >= breaks) end?.();
    else void answerTo(data, here).then((answer) => port2.postMessage(answer));
  });
  port2.start();
  return {
    send: (question) => port1.postMessage(question),
    listen(answered, broken) {
      end = broken;
      port1.addEventListener('message', ({ data }) => answered(data));
      port1.start();
    },
  };
}

it('says the same from another thread', async () => {
  const asked: Asked[] = [];
  const examiner = new ExaminerElsewhere(() => thread(asked), here);
  const altered = envelopes.map((one, at) => (at === 5 ? { ...one, content: 'altered' } : one));
  const [right, opened] = await Promise.all([
    examiner.areGenuine(altered),
    examiner.open(secret, altered),
  ]);
  expect(right).toEqual(altered.map((_, at) => at !== 5));
  expect(opened).toEqual(rumours.with(5, refused));
  expect(asked).toHaveLength(2);
});

it('does a few here, without a thread', async () => {
  const examiner = new ExaminerElsewhere(() => {
    throw new Error('started');
  }, here);
  expect(await examiner.open(secret, envelopes.slice(0, 2))).toEqual(rumours.slice(0, 2));
});

it.each<[string, (asked: Asked[]) => Thread]>([
  ['breaks', (asked) => thread(asked, 1)],
  [
    'cannot be started',
    () => {
      throw new Error('not allowed');
    },
  ],
])('does without a thread that %s', async (_, start) => {
  const asked: Asked[] = [];
  const examiner = new ExaminerElsewhere(() => start(asked), here);
  const both = [examiner.open(secret, envelopes), examiner.open(secret, envelopes)];
  for (const opened of both) expect(await opened).toEqual(rumours);
  expect(await examiner.areGenuine(envelopes)).toEqual(envelopes.map(() => true));
});
