/** Hosts whose files are never passed on, whoever reports them. */

/** Shadow libraries, under the names by which their changing domains are known. */
const shadowLibrary =
  /(?:^|\.)(?:sci-?hub|libgen|library-?genesis|gen\.lib|z-?lib(?:rary)?|b-ok|annas-archive|bookfi|booksc|nexusstc|ebook-hunter|pdfdrive|vdoc\.pub|dokumen\.pub)(?:[.-]|\d|$)/u;
/** Uploads behind a sign-in, with nobody answering for the right to upload. */
const signInUploads = /(?:^|\.)(?:researchgate\.net|academia\.edu|scribd\.com|coursehero\.com)$/u;

export function isRefusedHost(address: string): boolean {
  const { hostname } = new URL(address);
  return shadowLibrary.test(hostname) || signInUploads.test(hostname);
}
