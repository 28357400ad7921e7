/**
 * The services of a simulated internet. Latencies, shares and failures are assumptions, chosen to
 * be less kind than an ordinary day; limits are those the operators publish.
 */

import { seededBy } from './random.ts';

export interface Service {
  host: string;
  /** Milliseconds; the spread is the sigma of a log-normal distribution. */
  latency: { median: number; sigma: number };
  /** Shares of requests that fail in each way. */
  failures: { broken: number; silent: number };
  /** More than so many requests in so many milliseconds, or at once, are a breach. */
  limit: { requests: number; perMs: number; atOnce: number };
  /** The body for what is asked; null: 404. */
  answer(url: URL): unknown;
}

/** What is so about a paper in this world. */
export interface Truth {
  /** Known to Unpaywall and OpenAlex, to one of them, to Europe PMC only, or nowhere open. */
  openAt: { unpaywall: boolean; openalex: boolean; 'europe-pmc': boolean };
  inPubMed: boolean;
  year: number;
  isRegistered: boolean;
}

export function truthOf(doi: string): Truth {
  const random = seededBy(doi);
  const isOpen = random() < 0.45;
  const which = random();
  const inPubMed = random() < 0.5;
  return {
    openAt: {
      unpaywall: isOpen && which < 0.9,
      openalex: isOpen && (which < 0.8 || (which >= 0.9 && which < 0.95)),
      'europe-pmc': isOpen && inPubMed && which > 0.5,
    },
    inPubMed,
    year: 2026 - Math.floor(random() * 30),
    isRegistered: random() < 0.99,
  };
}

const second = 1000;
const minute = 60 * second;

function doiIn(url: URL): string {
  return decodeURIComponent(url.pathname + url.search).replace(
    /^.*?(10\.\d{4,}.*?)(?:[?"&].*)?$/u,
    '$1',
  );
}

const usual = { broken: 0.02, silent: 0.01 };

export const services: Service[] = [
  {
    host: 'api.unpaywall.org',
    latency: { median: 350, sigma: 0.5 },
    failures: usual,
    limit: { requests: 100_000, perMs: 24 * 60 * minute, atOnce: 100 },
    answer: (url) => {
      const doi = doiIn(url);
      const { openAt, isRegistered } = truthOf(doi);
      if (!isRegistered) return null;
      const address = `https://repository.example.edu/${encodeURIComponent(doi)}.pdf`;
      const location = { url_for_pdf: address, url: address, host_type: 'repository' };
      const is_oa = openAt.unpaywall;
      return { doi, is_oa, title: `On ${doi}`, oa_locations: is_oa ? [location] : [] };
    },
  },
  {
    host: 'api.openalex.org',
    latency: { median: 250, sigma: 0.6 },
    failures: usual,
    limit: { requests: 100, perMs: second, atOnce: 100 },
    answer: (url) => {
      const doi = doiIn(url);
      const { openAt, isRegistered, inPubMed, year } = truthOf(doi);
      if (!isRegistered) return null;
      const address = `https://repository.example.edu/${encodeURIComponent(doi)}.pdf`;
      const is_oa = openAt.openalex;
      const location = { is_oa, pdf_url: address, source: { type: 'repository' } };
      const ids = inPubMed ? { pmid: `https://pubmed.ncbi.nlm.nih.gov/${numberOf(doi)}` } : {};
      return {
        doi: `https://doi.org/${doi}`,
        publication_year: year,
        ids,
        open_access: { is_oa },
        locations: is_oa ? [location] : [],
      };
    },
  },
  {
    host: 'www.ebi.ac.uk',
    latency: { median: 450, sigma: 0.5 },
    failures: usual,
    limit: { requests: 10, perMs: second, atOnce: 10 },
    answer: () => ({ hitCount: 0, resultList: { result: [] } }),
  },
  {
    host: 'api.crossref.org',
    latency: { median: 600, sigma: 0.6 },
    failures: usual,
    limit: { requests: 5, perMs: second, atOnce: 1 },
    answer: (url) => ({ message: { DOI: doiIn(url), title: ['Found'] } }),
  },
  ...(
    [
      ['api.datacite.org', 500, 5 * minute, 10],
      ['doaj.org', 2, second, 2],
      ['inspirehep.net', 15, 5 * second, 15],
      ['api.openaire.eu', 60, 60 * minute, 60],
      ['pmc.ncbi.nlm.nih.gov', 3, second, 3],
      ['openlibrary.org', 1, second, 1],
      ['api.github.com', 60, 60 * minute, 60],
      ['archive.softwareheritage.org', 120, 60 * minute, 120],
      ['zenodo.org', 60, minute, 60],
      ['api.osf.io', 100, 60 * minute, 100],
    ] as const
  ).map(([host, requests, perMs, atOnce]) => ({
    host,
    latency: { median: 500, sigma: 0.5 },
    failures: usual,
    limit: { requests, perMs, atOnce },
    answer: () => null,
  })),
];

function numberOf(doi: string): number {
  return Math.floor(seededBy(doi)() * 30_000_000) + 1;
}
