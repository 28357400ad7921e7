/** The page's meta tags, read once. */

export interface MetaTag {
  value: string;
  /** The `scheme` attribute in lower case: Dublin Core says with it what kind of identifier it gives. */
  scheme?: string;
}

/** Real pages stay below 500; some list every reference in a tag. */
const mostTags = 2000;
const longestValue = 2000;

/** They describe other works. */
const aboutOthers =
  /^(?:citation_references?|article_references|dc(?:terms)?\.(?:relation|references))/u;

export class MetaTags {
  readonly #tags = new Map<string, MetaTag[]>();

  /** `vocabularies`: prefixes that the page declares for one of the families we know. */
  constructor(document: Document, vocabularies: ReadonlyMap<string, string> = new Map()) {
    const elements = document.getElementsByTagName('meta');
    for (let index = 0; index < mostTags; index += 1) {
      const element = elements[index];
      if (!element) break;
      this.#add(element, vocabularies);
    }
  }

  /** The first non-empty value of the first of these names that has one. Names in lower case. */
  first(...names: string[]): string | undefined {
    for (const name of names) {
      const tag = this.#tags.get(name)?.[0];
      if (tag) return tag.value;
    }
    return undefined;
  }

  all(...names: string[]): MetaTag[] {
    return names.flatMap((name) => this.#tags.get(name) ?? []);
  }

  values(...names: string[]): string[] {
    return this.all(...names).map((tag) => tag.value);
  }

  /** Present, even with empty content: some tags say something by being there. */
  has(name: string): boolean {
    return this.#tags.has(name);
  }

  #add(element: Element, vocabularies: ReadonlyMap<string, string>): void {
    const given = givenName(element);
    if (!given || given.length > 80) return;
    const name = familyName(given.trim().toLowerCase(), vocabularies);
    if (aboutOthers.test(name)) return;
    const tags = this.#tags.get(name) ?? [];
    this.#tags.set(name, tags);
    const value = (element.getAttribute('content') ?? element.getAttribute('value') ?? '')
      .slice(0, longestValue)
      .trim();
    if (value === '') return;
    const scheme = element.getAttribute('scheme')?.toLowerCase();
    tags.push(scheme === undefined ? { value } : { value, scheme });
  }
}

/** Some pages name their tags by `id`, and give `value` for `content`. */
function givenName(element: Element): string | null {
  return (
    element.getAttribute('name') ?? element.getAttribute('property') ?? element.getAttribute('id')
  );
}

/** `DC:identifier`, `dc_identifier` and `DC.Identifier` are one name; so in the other families. */
function familyName(name: string, vocabularies: ReadonlyMap<string, string>): string {
  const [, prefix = '', rest = ''] = /^([a-z-]+)[.:_](.+)$/u.exec(name) ?? [];
  if (/^(?:dc|dcterms|prism|eprints)$/u.test(prefix)) return `${prefix}.${rest}`;
  const family = vocabularies.get(prefix);
  return family === undefined ? name : `${family}.${rest}`;
}
