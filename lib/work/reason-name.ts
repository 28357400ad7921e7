/**
 * `lib/lookup` knows no language: why it believes in a copy it says in English phrases, and such a
 * phrase is also the name of its translation in `locales`, under `reason`.
 */

/** What differs from one copy to the next: a publisher, a DOI, a date, a number. */
const details = [/^.+(?= publishes everything openly$)/u, /10\.\d{4,}\/\S+/u, /\d[\d-]*/u];

/** `closed until 2027-01-01` → `closed_until` and the date. */
export function reasonName(phrase: string): { key: string; detail: string } {
  const detail = details.map((pattern) => pattern.exec(phrase)?.[0]).find(Boolean) ?? '';
  const words =
    phrase
      .replace(detail, '')
      .toLowerCase()
      .match(/[a-z]+/gu) ?? [];
  return { key: words.join('_'), detail };
}
