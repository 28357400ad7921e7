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

  constructor(document: Document) {
    const elements = document.getElementsByTagName('meta');
    for (let index = 0; index < mostTags; index += 1) {
      const element = elements[index];
      if (!element) break;
      this.#add(element);
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

  #add(element: Element): void {
    const given = element.getAttribute('name') ?? element.getAttribute('property');
    if (!given || given.length > 80) return;
    const name = familyName(given.trim().toLowerCase());
    if (aboutOthers.test(name)) return;
    const tags = this.#tags.get(name) ?? [];
    this.#tags.set(name, tags);
    const value = (element.getAttribute('content') ?? '').slice(0, longestValue).trim();
    if (value === '') return;
    const scheme = element.getAttribute('scheme')?.toLowerCase();
    tags.push(scheme === undefined ? { value } : { value, scheme });
  }
}

/** `DC:identifier`, `dc_identifier` and `DC.Identifier` are one name; so in the other families. */
function familyName(name: string): string {
  return name.replace(/^(dc|dcterms|prism|eprints)[.:_]/u, '$1.');
}
