/** Web addresses of all shapes; fast-check's own `webUrl` takes fifty times as long to make one. */
import * as fc from 'fast-check';

const text = fc.string({ unit: 'binary', maxLength: 12 });
const encoded = fc.oneof(
  text.map(encodeURIComponent),
  fc.constantFrom('a', 'id', '10.1234', '%', '..'),
);
const host = fc.constantFrom(
  'a.org',
  'www.journal.example.com',
  'www-nature-com.ezproxy.uni.edu',
  'xn--bcher-kva.example:8080',
  'user:word@example.co.uk',
  '127.0.0.1',
);

export const webAddress: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('https', 'http'),
    host,
    fc.array(encoded, { maxLength: 4 }),
    fc.array(fc.tuple(encoded, encoded), { maxLength: 3 }),
    encoded,
  )
  .map(([scheme, at, path, query, fragment]) => {
    const asked = query.map(([name, value]) => `${name}=${value}`).join('&');
    return `${scheme}://${at}/${path.join('/')}?${asked}#${fragment}`;
  });
