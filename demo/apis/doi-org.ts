/** The DOI resolver: sends a DOI to the work's page. */

import { html, redirect } from '../world/answer.ts';
import type { Api } from '../world/sites.ts';

const doiOrg: Api = {
  host: 'doi.org',
  answer(url, works) {
    const doi = decodeURIComponent(url.pathname.slice(1)).toLowerCase();
    const page = works.map(({ dois }) => dois[doi]).find(Boolean);
    if (page) return redirect(page);
    return html('<!doctype html><title>DOI not found</title><h1>DOI not found</h1>', 404);
  },
};

export default doiOrg;
