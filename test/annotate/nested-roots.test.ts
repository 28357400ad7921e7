/** Passages inside open shadow roots and frames of the same origin. */

import { describe, expect, it } from 'vitest';
import { createAnchorer, describe as describePassage } from '../../lib/annotate/index.ts';
import type { Selector } from '../../lib/annotate/index.ts';
import { page, rangeOf } from './page.ts';

const before = '<p>Tea was weighed in the morning, before any guest had come.</p>';
const after = '<p>In winter the lamps were lit at four, and nobody went out.</p>';
const ferry = 'The ferry crossed twice a day until the bridge was opened in spring.';

function withShadow(shadow: string, light = ''): Element {
  const body = page(`${before}<reading-room>${light}</reading-room>${after}`);
  const host = body.querySelector('reading-room') as Element;
  host.attachShadow({ mode: 'open' }).innerHTML = shadow;
  return body;
}

const shadowOf = (body: Element): ShadowRoot =>
  body.querySelector('reading-room')?.shadowRoot as ShadowRoot;

function found(selectors: Selector[], root: Node): string | undefined {
  return createAnchorer(root).anchor(selectors)?.range.toString();
}

describe('an open shadow root', () => {
  it('is text of the page around it', () => {
    const body = withShadow(`<p>${ferry}</p>`);
    const range = rangeOf('until the bridge was opened', shadowOf(body) as unknown as Element);
    const selectors = describePassage(range, body);
    expect(selectors[0]).toMatchObject({
      exact: 'until the bridge was opened',
      prefix: expect.stringContaining('The ferry crossed twice a day') as string,
      suffix: expect.stringContaining('In winter') as string,
    });
    expect(found(selectors, body)).toBe('until the bridge was opened');
    const moved = withShadow(`<p>New.</p><div><p>${ferry.replace('twice', 'thrice')}</p></div>`);
    expect(found(selectors, moved)).toBe('until the bridge was opened');
  });

  it('is a page of its own when it is asked for', () => {
    const shadow = shadowOf(withShadow(`<p>${ferry}</p>`));
    const selectors = describePassage(rangeOf('twice a day', shadow as unknown as Element), shadow);
    expect(found(selectors, shadow)).toBe('twice a day');
  });

  it('shows what is put into its slots where they are, and nothing else of its host', () => {
    const light = `<span slot="second">${ferry}</span><b>Not shown.</b>`;
    const body = withShadow('<p>One.</p><slot name="second">Nothing</slot><p>Two.</p>', light);
    const range = rangeOf('crossed twice a day', body);
    const [quote] = describePassage(range, body);
    expect(quote).toMatchObject({ prefix: expect.stringMatching(/One\. The ferry $/u) as string });
    expect(found(describePassage(range, body), body)).toBe('crossed twice a day');
    expect(JSON.stringify(quote)).not.toContain('Not shown');
  });

  it('is not told by an XPath, which would lead elsewhere', () => {
    const body = withShadow(`<p>${ferry}</p>`);
    const range = rangeOf('twice a day', shadowOf(body) as unknown as Element);
    expect(describePassage(range, body).map(({ type }) => type)).not.toContain('RangeSelector');
  });

  it('gives a passage that begins outside of it by its longer part', () => {
    const body = withShadow(`<p>${ferry}</p>`);
    const whole: Selector[] = [{ type: 'TextQuoteSelector', exact: `guest had come. ${ferry}` }];
    expect(found(whole, body)).toBe(ferry);
  });

  it('is read anew when it has changed', () => {
    const body = withShadow(`<p>${ferry}</p>`);
    const shadow = shadowOf(body);
    describePassage(rangeOf('twice a day', shadow as unknown as Element), body);
    (shadow.querySelector('p') as Element).textContent = 'It sails no more, they said.';
    const range = rangeOf('no more', shadow as unknown as Element);
    expect(describePassage(range, body)[0]).toMatchObject({ exact: 'no more' });
  });
});

function withFrame(html: string): Element {
  const body = page(`${before}<iframe></iframe>${after}`);
  const frame = body.querySelector('iframe') as HTMLIFrameElement;
  (frame.contentDocument as Document).body.innerHTML = html;
  return body;
}
const inFrame = (body: Element): Element =>
  body.querySelector('iframe')?.contentDocument?.body as Element;

describe('a frame of the same origin', () => {
  it('is text of the page around it', () => {
    const body = withFrame(`<p>${ferry}</p>`);
    const selectors = describePassage(rangeOf('twice a day', inFrame(body)), body);
    const other = withFrame(`<h1>News</h1><p>${ferry}</p>`);
    const range = createAnchorer(other).anchor(selectors)?.range;
    expect(range?.toString()).toBe('twice a day');
    expect(range?.startContainer.ownerDocument).toBe(inFrame(other).ownerDocument);
  });
});
