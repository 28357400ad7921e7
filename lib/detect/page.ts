/** What detectors see of a page: its head, and parts of its body that are read when first asked for. */

import type { Head } from './head.ts';
import { type JsonObject, readJsonLd } from './json-ld.ts';
import { type Fields, readFields } from './record-fields.ts';

export interface Page extends Head {
  /** The top nodes of the page's JSON-LD, with `@graph` and arrays opened. */
  jsonLd: () => readonly JsonObject[];
  /** Labelled fields of the body. */
  fields: () => Fields;
}

const mostTextNodes = 2000;

/** Adds to a head what can be read of its body. */
export function withBody(head: Head): Page {
  let fields: Fields | undefined;
  let jsonLd: readonly JsonObject[] | undefined;
  return {
    ...head,
    jsonLd: () => (jsonLd ??= readJsonLd(head.jsonBlocks())),
    fields: () => (fields ??= readFields(head.document.body, mostTextNodes)),
  };
}
