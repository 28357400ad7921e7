/** Notes on a page that goes on changing. */

import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LivePlaces } from '../../lib/annotate/live-places.ts';
import { PlaceMemory, type StoredPlace } from '../../lib/annotate/place-memory.ts';
import * as pageIndex from '../../lib/annotate/text/page-index.ts';
import { describeWords } from './page.ts';

const before = '<p>Tea was weighed in the morning, before any guest had come to the house.</p>';
const ferry = '<p>The ferry crossed twice a day until the bridge was opened in spring.</p>';
const lamps = '<p>In winter the lamps were lit at four and nobody went out to the garden.</p>';
const crossed = {
  id: 'crossed',
  selectors: describeWords('crossed twice a day until the bridge', before + ferry + lamps),
};
const lit = { id: 'lit', selectors: describeWords('the lamps were lit', before + ferry + lamps) };

let body: HTMLElement;
let places: LivePlaces;
const memory = { stored: [] as StoredPlace[], it: new PlaceMemory() };
/** What was said of each note, in order. */
const said: Record<string, (string | null)[]> = {};
let settled = 0;
let readings = 0;

beforeEach(() => {
  vi.useFakeTimers();
  const { window } = new JSDOM('<body></body>');
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  body = window.document.body;
  memory.stored = [];
  memory.it = new PlaceMemory((stored) => void memory.stored.push(...stored));
  for (const id of Object.keys(said)) delete said[id];
  settled = 0;
  readings = 0;
  // A hidden document, as jsdom's are without a window to show them in, is nobody's concern.
  Object.defineProperty(window.document, 'hidden', { value: false, configurable: true });
  places = open();
});
afterEach(() => {
  places.leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function open(): LivePlaces {
  return new LivePlaces(body, {
    memory: memory.it,
    onPlaced: (id, anchored) => (said[id] ??= []).push(anchored && anchored.range.toString()),
    onSettled: () => (settled += 1),
    inView: () => {
      readings += 1;
      return null;
    },
  });
}

async function seek(...list: (typeof crossed)[]): Promise<void> {
  const done = places.seek(list);
  await vi.advanceTimersByTimeAsync(100);
  await done;
}

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const add = (html: string): void => body.insertAdjacentHTML('beforeend', html);

describe('content that comes late', () => {
  it('is found when it comes, and what stands is left alone', async () => {
    add(before + lamps);
    await seek(crossed, lit);
    expect(said).toEqual({ crossed: [null], lit: ['the lamps were lit'] });
    add(ferry);
    await pass(1000);
    expect(said).toEqual({
      crossed: [null, 'crossed twice a day until the bridge'],
      lit: ['the lamps were lit'],
    });
    expect(settled).toBe(2);
  });

  it('is not searched when it cannot be it', async () => {
    add(before);
    await seek(crossed);
    expect(readings).toBe(1);
    add('<p>Advertisement: a new kind of boat for everyone who can pay for one.</p>');
    await pass(1000);
    expect(readings).toBe(1);
  });

  it('is found in the end, though it came word by word', async () => {
    add(before);
    await seek(crossed);
    const p = body.appendChild(body.ownerDocument.createElement('p'));
    for (const word of 'The ferry crossed twice a day until the bridge was opened'.split(' ')) {
      p.append(`${word} `);
      await pass(900);
    }
    await pass(5000);
    expect(places.placeOf('crossed')?.range.toString()).toBe(
      'crossed twice a day until the bridge',
    );
  });

  it('is found in a shadow root that was attached late', async () => {
    add(`${before}<reading-room></reading-room>`);
    await seek(crossed);
    const host = body.querySelector('reading-room') as Element;
    host.attachShadow({ mode: 'open' }).innerHTML = ferry;
    await pass(4000);
    expect(places.placeOf('crossed')?.range.toString()).toBe(
      'crossed twice a day until the bridge',
    );
    (host.shadowRoot as ShadowRoot).innerHTML = '<p>Gone.</p>';
    await pass(1000);
    expect(places.placeOf('crossed')).toBeUndefined();
  });
});

describe('a page that never rests', () => {
  it('is looked at all the same, and rarely', async () => {
    add(`${before}<p id="clock"></p>`);
    await seek(crossed);
    const clock = body.querySelector('#clock') as Element;
    for (let tick = 0; tick < 200; tick += 1) {
      clock.textContent = `It is ${tick} now.`;
      if (tick === 100) add(ferry);
      await pass(100);
    }
    expect(said['crossed']).toEqual([null, 'crossed twice a day until the bridge']);
    expect(readings).toBeLessThan(5);
  });
});

describe('a page that becomes another', () => {
  it('gives up what is gone, and finds it when it comes back, without searching', async () => {
    const first = before + ferry.replace('twice', 'thrice') + lamps;
    add(first);
    await seek(crossed);
    expect(places.placeOf('crossed')?.quality).toBeLessThan(1);
    const searches = readings;
    body.innerHTML = '<p>Something else altogether, with no ferry in it.</p>';
    await pass(5000);
    expect(places.placeOf('crossed')).toBeUndefined();
    const searchedElse = readings;
    expect(searchedElse).toBeGreaterThan(searches);
    body.innerHTML = first;
    await pass(5000);
    expect(places.placeOf('crossed')?.range.toString()).toBe(
      'crossed thrice a day until the bridge',
    );
    expect(readings).toBe(searchedElse);
  });

  it('loses a passage that is edited, and finds it as it is now', async () => {
    add(before + ferry + lamps);
    await seek(crossed);
    const text = body.querySelectorAll('p')[1]?.firstChild as Text;
    text.data = text.data.replace('twice', 'thrice');
    await pass(1000);
    expect(said['crossed']).toEqual([
      'crossed twice a day until the bridge',
      null,
      'crossed thrice a day until the bridge',
    ]);
  });
});

describe('the same page, another time', () => {
  it('is not searched for what was found or missed before', async () => {
    add(before + ferry.replace('twice', 'thrice'));
    await seek(crossed, lit);
    expect(memory.stored.map(({ id, place }) => [id, place && place.quality < 1])).toEqual([
      ['crossed', true],
      ['lit', null],
    ]);
    places.leave();
    memory.it = new PlaceMemory();
    memory.it.learn(memory.stored);
    places = open();
    const searches = readings;
    await seek(crossed, lit);
    expect(places.placeOf('crossed')?.range.toString()).toBe(
      'crossed thrice a day until the bridge',
    );
    expect(readings).toBe(searches);
  });

  it('is searched for a note that was described anew', async () => {
    add(before + ferry.replace('twice', 'thrice'));
    await seek(lit);
    const searches = readings;
    await seek({ ...lit, selectors: crossed.selectors });
    expect(readings).toBe(searches + 1);
  });
});

describe('what the reader says of a place', () => {
  beforeEach(async () => {
    add(before + ferry.replace('twice', 'thrice'));
    await seek(crossed);
  });

  it('that it is right, makes it so', () => {
    places.judge('crossed', true);
    expect(places.placeOf('crossed')?.quality).toBe(1);
  });

  it('that it is not, orphans the note in this text, and in this text alone', async () => {
    places.judge('crossed', false);
    expect(places.placeOf('crossed')).toBeUndefined();
    await pass(5000);
    expect(places.placeOf('crossed')).toBeUndefined();
    await seek(crossed);
    expect(places.placeOf('crossed')).toBeUndefined();
    body.innerHTML = before + ferry;
    await pass(5000);
    expect(places.placeOf('crossed')?.range.toString()).toBe(
      'crossed twice a day until the bridge',
    );
  });
});

it('watches nothing when there is nothing to look for', async () => {
  add(before);
  await seek(crossed);
  await seek();
  const read = vi.spyOn(pageIndex, 'indexPage');
  add(ferry);
  await pass(10_000);
  expect(said['crossed']).toEqual([null]);
  expect(read).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
