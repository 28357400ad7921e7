/** Reads the works of the demo world: one folder each in `demo/works/`, no list to edit. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { object, optional, parse, record, string, type InferOutput } from 'valibot';

const folder = fileURLToPath(new URL('../works/', import.meta.url));

const workSchema = object({
  title: string(),
  /** One line under the title on the start page: authors, year, where. */
  byline: string(),
  /** What a visitor should try there. */
  try: string(),
  /** The page the start page links to. */
  start: string(),
  /** DOI, in small letters → the page that the DOI resolver sends it to. */
  dois: optional(record(string(), string()), {}),
  /** Address → file in the folder: a page, a PDF, or `x.pdf.txt`, served as a PDF made from it. */
  pages: record(string(), string()),
});

export interface DemoWork extends InferOutput<typeof workSchema> {
  /** The folder's name. */
  name: string;
  /** A file of the folder, read when asked for, so that edits show on reload. */
  read(file: string): string;
  bytes(file: string): Buffer;
  /** What an API knows of it: `<api>.json`, one record or a list; [] without such a file. */
  records(api: string): unknown[];
}

export function readWorks(): DemoWork[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => readWork(entry.name))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

function readWork(name: string): DemoWork {
  const files = readdirSync(join(folder, name));
  const read = (file: string) => readFileSync(join(folder, name, file), 'utf8');
  return {
    ...parse(workSchema, JSON.parse(read('work.json'))),
    name,
    read,
    bytes: (file) => readFileSync(join(folder, name, file)),
    records(api) {
      if (!files.includes(`${api}.json`)) return [];
      const known: unknown = JSON.parse(read(`${api}.json`));
      return Array.isArray(known) ? known : [known];
    },
  };
}
