/** Unpaywall, https://unpaywall.org/products/api: one record for a DOI. */

import { json } from '../world/answer.ts';
import type { Api } from '../world/sites.ts';
import { findRecord } from '../world/find-record.ts';

const unpaywall: Api = {
  host: 'api.unpaywall.org',
  answer(url, works) {
    const email = url.searchParams.get('email');
    if (!email) return refusal(422, `Email address required in API call, see ${help}`);
    // Examples' addresses are refused by the real one too: a client that sends one never works.
    if (/@example\.(com|net|org)$/.test(email)) {
      return refusal(422, `Please use your own email address in API calls. See ${help}`);
    }
    const doi = decodeURIComponent(url.pathname.replace(/^\/v2\//, '')).toLowerCase();
    const record = findRecord(works, 'unpaywall', (candidate) => candidate['doi'] === doi);
    if (record) return json(record);
    return refusal(
      404,
      `'${doi}' isn't in Unpaywall. See https://support.unpaywall.org/a/solutions/articles/44001900286`,
    );
  },
};

export default unpaywall;

const help = 'http://unpaywall.org/products/api';

function refusal(status: number, message: string) {
  return json({ HTTP_status_code: status, error: true, message }, status);
}
