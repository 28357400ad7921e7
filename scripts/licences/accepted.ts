/** Which licences may be in the package, which is under MIT itself. */

/**
 * The last two bind their own files alone: these stay under them, and who has the package is told
 * where the sources are. (MPL 2.0, section 3.3; CPAL 1.0, sections 3.2 and 3.7.)
 */
const accepted = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Unlicense',
  'CC0-1.0',
  'MPL-2.0',
  'CPAL-1.0',
]);

/** The one that is chosen of an SPDX expression; undefined if none may be. Of several it takes all. */
export function chosenLicence(expression: string): string | undefined {
  const ways = expression.replace(/^\((.*)\)$/u, '$1').split(/ OR /u);
  return ways.find((way) => way.split(/ AND /u).every((licence) => accepted.has(licence.trim())));
}
