/** What every wire does alike, whatever it runs over. */

import { afterEach, expect, it } from 'vitest';
import type { Wire } from '../../lib/share/wire/wire.ts';

/** A wire, here or in a browser that is driven from here. */
export interface TestedWire extends Pick<Wire, 'listen' | 'close'> {
  send(frame: string): boolean | Promise<boolean>;
}

/** Two ends of one wire, and what remains to be done when the test is over. */
export type WirePair = [TestedWire, TestedWire, end?: () => unknown];

interface Heard {
  frames: string[];
  closed: string[];
}

function listenTo(wire: TestedWire): Heard {
  const heard: Heard = { frames: [], closed: [] };
  wire.listen({
    frame: (text) => heard.frames.push(text),
    closed: (reason) => heard.closed.push(reason),
  });
  return heard;
}

export function testWire(makePair: () => Promise<WirePair> | WirePair): void {
  let end: (() => unknown) | undefined;

  afterEach(async () => {
    await end?.();
    end = undefined;
  });

  async function pair(): Promise<[TestedWire, TestedWire]> {
    const [one, other, done] = await makePair();
    end = done;
    return [one, other];
  }

  it('brings frames both ways, whole and in order', async () => {
    const [one, other] = await pair();
    const [atOne, atOther] = [listenTo(one), listenTo(other)];
    const frames = Array.from({ length: 200 }, (_, index) => `["${index}", "ä 漢 🍃\u202e"]`);
    for (const frame of frames) expect(await one.send(frame)).toBe(true);
    expect(await other.send('back')).toBe(true);
    await expect.poll(() => atOther.frames).toEqual(frames);
    await expect.poll(() => atOne.frames).toEqual(['back']);
  });

  it('brings a frame of the largest size', async () => {
    const [one, other] = await pair();
    const heard = listenTo(other);
    const frame = 'x'.repeat(49_990);
    expect(await one.send(frame)).toBe(true);
    await expect.poll(() => heard.frames).toEqual([frame]);
  });

  it('keeps what comes before anybody listens', async () => {
    const [one, other] = await pair();
    await one.send('early');
    await new Promise((resolve) => {
      setTimeout(resolve, 30);
    });
    const heard = listenTo(other);
    await expect.poll(() => heard.frames).toEqual(['early']);
  });

  it('says why it was closed, once, to both ends', async () => {
    const [one, other] = await pair();
    const [atOne, atOther] = [listenTo(one), listenTo(other)];
    await one.send('last');
    one.close('has "quotes" and a reason');
    one.close('again');
    await expect.poll(() => atOther.closed).toEqual(['has "quotes" and a reason']);
    expect(atOther.frames).toEqual(['last']);
    expect(atOne.closed).toEqual(['has "quotes" and a reason']);
  });

  it('sends nothing when it is closed, on either end', async () => {
    const [one, other] = await pair();
    const [atOne, atOther] = [listenTo(one), listenTo(other)];
    one.close('over');
    expect(await one.send('late')).toBe(false);
    await expect.poll(() => atOther.closed.length).toBe(1);
    expect(await other.send('late')).toBe(false);
    expect([...atOne.frames, ...atOther.frames]).toEqual([]);
  });

  it('tells whoever listens too late that it was closed', async () => {
    const [one, other] = await pair();
    other.close('nobody came');
    await new Promise((resolve) => {
      setTimeout(resolve, 30);
    });
    const heard = listenTo(one);
    await expect.poll(() => heard.closed).toEqual(['nobody came']);
  });
}
