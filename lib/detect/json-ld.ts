/**
 * Reads the JSON-LD blocks of a page (https://json-ld.org) as plain nodes, without expanding their
 * contexts: pages use schema.org's names nearly always as they are. Foreign data: narrowed by hand,
 * because a validator would not fit into a script that runs on every page.
 */

export type JsonObject = { readonly [key: string]: unknown };

const mostBlocks = 20;
/** Characters of all blocks together; the largest useful block seen has 60 000. */
const longest = 400_000;
const mostNodes = 200;

/** Top nodes of all blocks of JSON-LD among these, with `@graph`, arrays and `mainEntity` opened. */
export function readJsonLd(blocks: readonly Element[]): readonly JsonObject[] {
  const nodes: JsonObject[] = [];
  let left = longest;
  const scripts = blocks.filter(isJsonLd);
  for (const script of scripts.slice(0, mostBlocks)) {
    const text = script.textContent ?? '';
    if (text.length > left) continue;
    left -= text.length;
    collect(parseLeniently(text), nodes, 0);
  }
  return nodes;
}

function isJsonLd(script: Element): boolean {
  return /^application\/ld\+json/iu.test(script.getAttribute('type') ?? '');
}

/** Some pages wrap the block in comments, escape it as if it were text, or leave a comma at an end. */
function parseLeniently(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const mended = text
      .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[)/u, '')
      .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>)\s*(?:;\s*)?$/u, '')
      .replace(/\p{Cc}+/gu, ' ')
      .replaceAll('&quot;', '"')
      .replace(/,\s*(?=[\]}])/gu, '')
      .replace(/;\s*$/u, '');
    try {
      return JSON.parse(mended);
    } catch {
      return null;
    }
  }
}

function collect(value: unknown, nodes: JsonObject[], depth: number): void {
  if (nodes.length >= mostNodes || depth > 4) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, mostNodes)) collect(item, nodes, depth + 1);
    return;
  }
  if (!isObject(value)) return;
  nodes.push(value);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'dataFeedElement'])
    collect(own(value, key), nodes, depth + 1);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(node: JsonObject, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

/** The values of a property as a list; absent is empty. At most 100. */
export function listOf(node: JsonObject, key: string): readonly unknown[] {
  const value = own(node, key) ?? own(node, `schema:${key}`);
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 100) : [value];
}

/** The values that are texts or numbers, or that carry one as `@value`, `value`, `name` or `@id`. */
export function textsOf(node: JsonObject, key: string): string[] {
  return listOf(node, key).flatMap((value) => {
    const text = isObject(value)
      ? [own(value, '@value'), own(value, 'value'), own(value, 'name'), own(value, '@id')].find(
          isText,
        )
      : value;
    return isText(text) ? [String(text).slice(0, 2000).trim()] : [];
  });
}

function isText(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

export function textOf(node: JsonObject, key: string): string | undefined {
  return textsOf(node, key).find((text) => text !== '');
}

export function nodesOf(node: JsonObject, key: string): JsonObject[] {
  return listOf(node, key).filter(isObject);
}

/** `@type` without its vocabulary: `schema:Book` and `http://schema.org/Book` are `Book`. */
export function typesOf(node: JsonObject): string[] {
  return listOf(node, '@type')
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/u, ''));
}
