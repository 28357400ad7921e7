import { describe, expect, it } from 'vitest';
import { isWebAddress } from '../../lib/work/web-address.ts';

describe('a link may lead', () => {
  it.each(['https://example.org/a.pdf', 'HTTP://example.org', 'https://xn--bcher-kva.example/'])(
    'to %s',
    (address) => expect(isWebAddress(address)).toBe(true),
  );
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt://example.org/%0aalert(1)',
    ' https://example.org/',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    '//example.org/',
    'https://doi.org@evil.example/10.1000/1',
    'https://user:secret@example.org/',
    'https://',
    'chrome-extension://abc/popup.html',
  ])('not to %j', (address) => expect(isWebAddress(address)).toBe(false));
});
