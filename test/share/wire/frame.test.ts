import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bothRoles } from '../../../lib/share/direct/both-roles.ts';
import { BadFrame, peerFrame, readFrame, relayFrame } from '../../../lib/share/wire/frame.ts';
import { memoryWires } from '../../../lib/share/wire/memory-wire.ts';

describe('frames of strangers', () => {
  it('are read as they were written', () => {
    const message = fc.tuple(fc.string(), fc.jsonValue({ maxDepth: 3 }), fc.string());
    fc.assert(
      fc.property(message, (value) => {
        expect(readFrame(JSON.stringify(value), peerFrame)).toEqual(
          JSON.parse(JSON.stringify(value)),
        );
      }),
    );
  });

  it('are a message or a bad frame, and nothing else happens', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), (text) => {
        const read = (): unknown => {
          try {
            return typeof readFrame(text, peerFrame)[0];
          } catch (error) {
            return error instanceof BadFrame ? 'string' : error;
          }
        };
        expect(read()).toBe('string');
      }),
    );
  });

  it.each([
    ['brackets within a string', JSON.stringify(['EVENT', '['.repeat(5000)])],
    ['quotes within a string', JSON.stringify(['EVENT', '\\"[\\\\"'.repeat(900)])],
    ['2 000 tags', JSON.stringify(['EVENT', { tags: Array.from({ length: 2000 }, () => ['t']) }])],
  ])('may have %s', (_, text) => {
    expect(readFrame(text, relayFrame)).toEqual(JSON.parse(text));
  });

  it.each([
    ['too long', `["${'x'.repeat(peerFrame)}"]`],
    ['too long in bytes', `["${'漢'.repeat(peerFrame / 2)}"]`],
    ['too deep', `${'['.repeat(9)}"a"${']'.repeat(9)}`],
    ['too many tags', JSON.stringify(['EVENT', Array.from({ length: 2100 }, () => [])])],
  ])('are refused when they are %s', (_, text) => {
    expect(() => readFrame(text, peerFrame)).toThrow(BadFrame);
  });
});

describe('both roles on one wire', () => {
  it.each<[string, unknown[], 'asClient' | 'asRelay']>([
    ['an event that was asked for', ['EVENT', 'id', { kind: 1 }], 'asClient'],
    ['an event to keep', ['EVENT', { kind: 1 }], 'asRelay'],
    ['a challenge', ['AUTH', 'who'], 'asClient'],
    ['an answer to a challenge', ['AUTH', { kind: 22_242 }], 'asRelay'],
    ['a question', ['REQ', 'id', {}], 'asRelay'],
    ['an end of what is stored', ['EOSE', 'id'], 'asClient'],
    ['a verdict', ['OK', 'id', true, ''], 'asClient'],
    ['a reconciliation that the other began', ['NEG-MSG', 'theirs', '61'], 'asRelay'],
    ['a reconciliation that was begun here', ['NEG-MSG', 'ours', '61'], 'asClient'],
  ])('%s', async (_, message, role) => {
    const [near, far] = memoryWires();
    const halves = bothRoles(near);
    halves.asClient.send(JSON.stringify(['NEG-OPEN', 'ours', {}, '61']));
    const heard: Record<string, string[]> = { asClient: [], asRelay: [] };
    for (const half of ['asClient', 'asRelay'] as const) {
      halves[half].listen({ frame: (text) => heard[half]?.push(text), closed() {} });
    }
    far.send(JSON.stringify(message));
    await expect.poll(() => heard[role]).toEqual([JSON.stringify(message)]);
    expect([...heard['asClient']!, ...heard['asRelay']!]).toHaveLength(1);
  });
});
