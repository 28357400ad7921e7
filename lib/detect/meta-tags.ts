/** The page's meta tags, read once. */

export interface MetaTag {
  value: string;
  /** The `scheme` attribute in lower case: Dublin Core says with it what kind of identifier it gives. */
  scheme?: string;
}

const mostOfAName = 200;
const longestName = 80;
const longestValue = 2000;

/** They describe other works. */
const aboutOthers =
  /^(?:citation_references?|article_references|dc(?:terms)?\.(?:relation|references))/u;

const ofWorks =
  /^(?:citation_|bepress_|dc\.|dcterms\.|prism\.|eprints\.|books?:|doi$|isbn$|og:isbn|product:|go-import)/u;

export class MetaTags {
  readonly #tags = new Map<string, MetaTag[]>();
  readonly #vocabularies: ReadonlyMap<string, string>;
  /** How many were read. */
  readonly elements: number;

  /** `vocabularies`: prefixes that the page declares for one of the families we know. */
  constructor(elements: readonly Element[], vocabularies: ReadonlyMap<string, string>) {
    this.#vocabularies = vocabularies;
    this.elements = elements.length;
    for (const element of elements) this.#add(element);
  }

  /** Others of the same page. */
  withElements(elements: readonly Element[]): MetaTags {
    return new MetaTags(elements, this.#vocabularies);
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

  /** Whether one of the families that describe works is there. */
  nameWork(): boolean {
    return [...this.#tags.keys()].some((name) => ofWorks.test(name));
  }

  /** Present, even with empty content: some tags say something by being there. */
  has(name: string): boolean {
    return this.#tags.has(name);
  }

  #add(element: Element): void {
    const given = givenName(element);
    if (!given || given.length > longestName) return;
    const name = familyName(given.trim().toLowerCase(), this.#vocabularies);
    if (aboutOthers.test(name)) return;
    let tags = this.#tags.get(name);
    if (!tags) this.#tags.set(name, (tags = []));
    const content = element.getAttribute('content') ?? element.getAttribute('value') ?? '';
    const value = content.slice(0, longestValue).trim();
    if (value === '' || tags.length === mostOfAName) return;
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

const families = /^(?:dc|dcterms|prism|eprints)$/u;

/** `DC:identifier`, `dc_identifier` and `DC.Identifier` are one name; so in the other families. */
function familyName(name: string, vocabularies: ReadonlyMap<string, string>): string {
  const end = name.search(/[.:_]/u);
  if (end === -1) return name;
  const prefix = name.slice(0, end);
  const family = vocabularies.get(prefix) ?? (families.test(prefix) ? prefix : undefined);
  return family === undefined ? name : `${family}.${name.slice(end + 1)}`;
}
