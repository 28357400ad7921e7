/** Certified open hardware (https://certification.oshwa.org): one page for each design. */

import { parseUrl } from '../../work/ids/url.ts';
import type { Detector } from '../detector.ts';

const certificate = /^\/[a-z]{2}\d{6}\.html$/iu;

export const hardware: Detector = {
  id: 'hardware',
  rank: 49,
  reads: 'head',
  detect({ host, url }) {
    const id =
      host === 'certification.oshwa.org' && certificate.test(url.pathname)
        ? parseUrl(url.origin + url.pathname)
        : null;
    return id
      ? [
          {
            kind: 'hardware',
            ids: [id],
            confidence: 0.9,
            detail: `address: ${host}${url.pathname}`,
          },
        ]
      : [];
  },
};
