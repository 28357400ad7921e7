/** The demo world stands in for the web in every journey's test: so it is tested itself. */

import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readWorks, type DemoWork } from '../../demo/world/works.ts';
import { startWorld, type World } from '../../demo/world/world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => world.reset());
afterAll(() => world.close());

describe('pages', () => {
  it('answers by host and path, forgiving of case and of a slash at the end', async () => {
    for (const path of ['/articles/nature12373', '/Articles/NATURE12373/']) {
      const page = await get(`https://www.nature.com${path}`);
      expect(page.status).toBe(200);
      expect(page.body).toContain('citation_doi');
    }
  });

  it('does not know what no folder has', async () => {
    expect((await get('https://www.nature.com/articles/other')).status).toBe(404);
    expect((await get('https://nobody.example/')).status).toBe(404);
  });

  it('makes a PDF from a text', async () => {
    const pdf = await get('https://europepmc.org/articles/PMC4221854?pdf=render');
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.body).toMatch(/^%PDF-1\.4\n[^]*\(Nanometre-scale thermometry[^]*%%EOF\n$/);
  });

  it('serves a page for one test, and forgets it at the reset', async () => {
    world.serve('https://example.org/a?b=1', '<p>for now');
    expect((await get('https://example.org/a?b=1')).body).toBe('<p>for now');
    world.reset();
    expect((await get('https://example.org/a?b=1')).status).toBe(404);
  });
});

describe('works', () => {
  const works = readWorks();

  it.each(works)('$name: every address has its page, and begins at one of them', async (work) => {
    expect(Object.keys(work.pages)).toContain(work.start);
    for (const address of Object.keys(work.pages)) {
      expect.soft((await get(address)).status, address).toBe(200);
    }
  });

  const withCopies = works.filter((work) => copiesSaidBy(work).length > 0);
  it.each(withCopies)('$name: what the APIs say to read can be read here', async (work) => {
    for (const address of copiesSaidBy(work)) {
      expect.soft((await follow(address)).status, address).toBe(200);
    }
  });
});

describe('APIs', () => {
  it('know the works of the folders', async () => {
    const doi = '10.1038/nature12373';
    expect(await getJson(unpaywall(doi))).toMatchObject({ doi, oa_status: 'green' });
    expect(await getJson(`https://api.openalex.org/works/doi:${doi}`)).toMatchObject({
      doi: `https://doi.org/${doi}`,
    });
    expect(await getJson(europePmc(`DOI:"${doi}"`))).toMatchObject({
      hitCount: 1,
      resultList: { result: [{ doi, pmcid: 'PMC4221854' }] },
    });
  });

  it('give OpenAlex fields that were asked for, no others', async () => {
    const url = 'https://api.openalex.org/works/pmid:23903748?select=id,doi';
    expect(Object.keys((await getJson(url)) as object)).toEqual(['id', 'doi']);
  });

  it('say what they do not know in the shapes of the real ones', async () => {
    const stranger = await get(unpaywall('10.5555/unknown'));
    expect(stranger.status).toBe(404);
    expect(JSON.parse(stranger.body)).toMatchObject({ HTTP_status_code: 404, error: true });

    const noPage = await get('https://api.openalex.org/works/doi:10.5555/unknown');
    expect([noPage.status, noPage.headers['content-type']]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);

    expect(await getJson(europePmc('DOI:"10.5555/unknown"'))).toMatchObject({
      hitCount: 0,
      resultList: { result: [] },
    });
  });

  it('refuse, as Unpaywall does, a caller without a real address', async () => {
    const doi = '10.1038/nature12373';
    expect((await get(`https://api.unpaywall.org/v2/${doi}`)).status).toBe(422);
    expect((await get(`https://api.unpaywall.org/v2/${doi}?email=a@example.com`)).status).toBe(422);
  });

  it('send a DOI to its page', async () => {
    const { status, headers } = await get('https://doi.org/10.1038/NATURE12373');
    expect([status, headers.location]).toEqual([
      302,
      'https://www.nature.com/articles/nature12373',
    ]);
  });
});

describe('faults', () => {
  const anyUrl = 'https://api.openalex.org/works/doi:10.1038/nature12373';
  const { host } = new URL(anyUrl);

  it('answers with a status and the wait it asks for, until healed', async () => {
    world.fail(host, { status: 429, retryAfterSeconds: 60 });
    const busy = await get(anyUrl);
    expect([busy.status, busy.headers['retry-after']]).toEqual([429, '60']);
    world.heal(host);
    expect((await get(anyUrl)).status).toBe(200);
  });

  it('fails one host and leaves the others alone', async () => {
    world.fail(host, { status: 500 });
    expect((await get('https://www.nature.com/articles/nature12373')).status).toBe(200);
  });

  it('fails every API at once, those without a file here included, and no page', async () => {
    world.fail('*', { status: 503 });
    expect((await get(anyUrl)).status).toBe(503);
    expect((await get('https://api.crossref.org/works/10.1038%2Fnature12373')).status).toBe(503);
    expect((await get('https://www.nature.com/articles/nature12373')).status).toBe(200);
    expect((await get(world.startPage)).status).toBe(200);
    world.heal();
    expect((await get(anyUrl)).status).toBe(200);
  });

  it('answers late', async () => {
    world.fail(host, { delayMs: 200 });
    const before = performance.now();
    expect((await get(anyUrl)).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThanOrEqual(195);
  });

  it('puts a page, or half of an answer, where JSON should be', async () => {
    world.fail(host, 'html-with-200');
    const page = await get(anyUrl);
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    world.fail(host, 'invalid-json');
    const half = await get(anyUrl);
    expect(half.headers['content-type']).toBe('application/json');
    expect(() => JSON.parse(half.body)).toThrow(SyntaxError);
  });

  it('breaks the connection, or says nothing at all', async () => {
    world.fail(host, 'connection-reset');
    await expect(get(anyUrl)).rejects.toThrow('socket hang up');
    world.fail(host, 'no-answer');
    await expect(get(anyUrl, { givesUpAfterMs: 150 })).rejects.toThrow('gave up');
  });

  it('sends a body without end', async () => {
    world.fail(host, 'endless-body');
    await expect(get(anyUrl, { bytesAtMost: 1_000_000 })).rejects.toThrow('too much');
  });
});

describe('as a proxy', () => {
  it('answers a tunnel to any host as that host, and plain requests for whole addresses', async () => {
    const tunnel = await new Promise<Socket>((resolve, reject) => {
      httpRequest({ port: world.httpPort, method: 'CONNECT', path: 'www.nature.com:443' })
        .once('connect', (_answer, socket: Socket) => resolve(socket))
        .once('error', reject)
        .end();
    });
    const secure = tlsConnect({ socket: tunnel, rejectUnauthorized: false });
    secure.write('GET /articles/nature12373 HTTP/1.0\r\nHost: www.nature.com\r\n\r\n');
    const page = await secure.setEncoding('utf8').toArray();
    expect(page.join('')).toContain('citation_doi');

    const status = await new Promise<number | undefined>((resolve, reject) => {
      const path = 'http://www.nature.com/articles/nature12373?plain';
      httpRequest({ port: world.httpPort, path, headers: { host: 'www.nature.com' } })
        .once('response', (answer) => resolve(answer.resume().statusCode))
        .once('error', reject)
        .end();
    });
    expect(status).toBe(404);
    expect(world.requestsTo('www.nature.com').map(({ path }) => path)).toEqual([
      '/articles/nature12373',
      '/articles/nature12373?plain',
    ]);
  });
});

describe('the log', () => {
  it('keeps what was asked, with headers, and leaves out the browser’s own calls', async () => {
    await get('https://www.nature.com/articles/nature12373');
    await get('https://www.nature.com/favicon.ico');
    await get('https://update.googleapis.com/service/update2/json');
    await get('https://firefox.settings.services.mozilla.com/v1/');
    await get('https://www.googleapis.com/books/v1/volumes?q=isbn:9780262033848');
    expect(world.requests.map(({ host, path }) => host + path)).toEqual([
      'www.nature.com/articles/nature12373',
      'www.googleapis.com/books/v1/volumes?q=isbn:9780262033848',
    ]);
    expect(world.requestsTo('www.nature.com')[0]?.headers['x-from']).toBe('test');
  });
});

function unpaywall(doi: string): string {
  return `https://api.unpaywall.org/v2/${doi}?email=reader%40demo.test`;
}

function europePmc(query: string): string {
  return `https://www.ebi.ac.uk/europepmc/webservices/rest/search?query=${encodeURIComponent(query)}&format=json`;
}

/** Addresses at which the folder's records promise a text that anyone may read. */
function copiesSaidBy(work: DemoWork): string[] {
  const text = ['unpaywall', 'openalex', 'europe-pmc']
    .map((api) => JSON.stringify(work.records(api), onlyOpen))
    .join();
  const fields = /"(?:url|url_for_pdf|url_for_landing_page|pdf_url|landing_page_url)":"([^"]+)"/g;
  return [...new Set([...text.matchAll(fields)].map((match) => match[1] ?? ''))];
}

/** Leaves out locations that say of themselves that they are closed. */
function onlyOpen(_key: string, value: unknown): unknown {
  const closed = (value as { is_oa?: boolean; availabilityCode?: string } | null) ?? {};
  return closed.is_oa === false || closed.availabilityCode === 'S' ? null : value;
}

async function follow(address: string): Promise<Reply> {
  const reply = await get(address);
  return reply.status === 302 ? follow(String(reply.headers['location'])) : reply;
}

interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks the world as a browser that was told to find every host there. */
function get(
  address: string,
  { givesUpAfterMs = 5_000, bytesAtMost = Number.POSITIVE_INFINITY } = {},
): Promise<Reply> {
  const { host, pathname, search } = new URL(address);
  return new Promise((resolve, reject) => {
    const request = httpsRequest(
      {
        host: '127.0.0.1',
        port: world.tlsPort,
        path: pathname + search,
        headers: { host, 'x-from': 'test' },
        rejectUnauthorized: false,
        agent: false,
      },
      (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => {
          body += chunk.toString('latin1');
          if (body.length > bytesAtMost) request.destroy(new Error('too much'));
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
        response.on('error', reject);
      },
    );
    request.setTimeout(givesUpAfterMs, () => request.destroy(new Error('gave up')));
    request.on('error', reject);
    request.end();
  });
}

async function getJson(address: string): Promise<unknown> {
  return JSON.parse((await get(address)).body);
}
