import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageAddress } from '../../lib/detect/page-address.ts';
import { isWorkId } from '../../lib/work/ids/parse-id.ts';
import { webAddress } from '../conformance/web-address.ts';

const idOf = (address: string) => pageAddress(new URL(address));

const word = fc.stringMatching(/^[a-z]{1,12}$/u);
const number = fc.stringMatching(/^\d{1,9}$/u);
const naming = fc.constantFrom('id', 'doi', 'article_id', 'recordId', 'oclc', 'p', 'title');
const own = fc.tuple(naming, fc.oneof(word, number));
const ofReaders = fc.constantFrom(
  'sid',
  'session_id',
  'PHPSESSID',
  'token',
  'access_token',
  'key',
  'sig',
  'code',
  'hash',
  'userId',
  'uid',
  'email',
  'utm_source',
  'fbclid',
  'q',
  'page',
  'pageNo',
  'sort',
);
/** As keys of shared links and sessions look. */
const key = fc
  .uint8Array({ minLength: 18, maxLength: 40 })
  .map((bytes) => `a1${Buffer.from(bytes).toString('hex')}`);
const addressWith = (pairs: readonly (readonly [string, string])[]) =>
  `https://a.org/view?${new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString()}`;

describe('pageAddress', () => {
  it.each([
    ['https://a.org/view?doi=10.1.1.26.2787', 'url:https://a.org/view?doi=10.1.1.26.2787'],
    ['https://a.org/pl.cgi?542125', 'url:https://a.org/pl.cgi?542125'],
    ['https://a.org/?p=12&preview=true#top', 'url:https://a.org/?p=12'],
    ['https://a.org/x?page_id=7&pageno=2', 'url:https://a.org/x?page_id=7'],
    ['https://a.org/apps?id=com.leaf.App&hl=de', 'url:https://a.org/apps?id=com.leaf.App'],
    ['https://a.org/x;jsessionid=0A1B?id=5', 'url:https://a.org/x?id=5'],
    ['https://a.org/x?id=3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'url:https://a.org/x'],
    ['https://a.org/x?id=berta%40ahorn.org', 'url:https://a.org/x'],
    ['http://localhost/x?id=5', null],
  ])('%s is %s', (address, id) => {
    expect(idOf(address)).toBe(id);
  });

  it('keeps two works apart that differ by what names them, and always in its one normal form', () => {
    const apart = fc.property(naming, number, number, (name, one, other) => {
      const [a, b] = [one, other].map((value) => idOf(addressWith([[name, value]])));
      return (a === b) === (one === other) && isWorkId(a ?? '') && isWorkId(b ?? '');
    });
    expect(() => fc.assert(apart)).not.toThrow();
  });

  it('is the same for every reader, visit and order of the query', () => {
    const same = fc.property(
      fc.uniqueArray(own, { maxLength: 3, selector: ([name]) => name }),
      fc.array(fc.tuple(ofReaders, fc.oneof(word, number, key)), { maxLength: 4 }),
      fc.infiniteStream(fc.nat()),
      (names, noise, order) => {
        const all = [...names, ...noise]
          .map((pair) => ({ pair, at: order.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ pair }) => pair);
        return idOf(addressWith(all)) === idOf(addressWith(names));
      },
    );
    expect(() => fc.assert(same)).not.toThrow();
  });

  it('never holds a key, whatever it is called', () => {
    const silent = fc.property(
      fc.oneof(naming, ofReaders, fc.string()),
      key,
      (name, secret) => !idOf(addressWith([[name, secret]]))?.includes(secret),
    );
    expect(() => fc.assert(silent)).not.toThrow();
  });

  it('answers any address with an id that its parser accepts', () => {
    const sound = fc.property(webAddress, (text) => {
      const id = idOf(text);
      return id === null || isWorkId(id);
    });
    expect(() => fc.assert(sound)).not.toThrow();
  });
});
