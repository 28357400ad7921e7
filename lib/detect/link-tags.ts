/** The page's link tags by relation, with absolute addresses. */

export function readLinks(elements: readonly Element[], base: URL): ReadonlyMap<string, string[]> {
  const links = new Map<string, string[]>();
  for (const element of elements) {
    const href = element.getAttribute('href');
    if (!href || href.length > 2000) continue;
    const relations = (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/u);
    for (const relation of relations.slice(0, 5)) {
      const known = links.get(relation);
      if (!known) links.set(relation, [absolute(href, base)]);
      else if (known.length < 20) known.push(absolute(href, base));
    }
  }
  return links;
}

function absolute(href: string, base: URL): string {
  try {
    return new URL(href, base).href;
  } catch {
    return href;
  }
}
