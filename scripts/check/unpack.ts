/** Unpacks a ZIP file (APPNOTE 6.3.10, sections 4.3.7 and 4.3.12) of the kinds that WXT writes. */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
const endBytes = 22;
const deflated = 8;

/** Throws for a file that is damaged, or whose names lead out of `folder`. */
export async function unpack(file: string, folder: string): Promise<void> {
  const zip = await readFile(file);
  const end = zip.lastIndexOf(uint32(endSignature), zip.length - endBytes);
  if (end < 0) throw new Error(`${file} is no ZIP file`);
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== entrySignature) throw new Error(`${file} is damaged`);
    const [name, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const path = zip.toString('utf8', at + 46, at + 46 + (name ?? 0));
    await write(resolve(folder, path), folder, contentOf(zip, at));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
}

function contentOf(zip: Buffer, entry: number): Buffer {
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
  return zip.readUInt16LE(entry + 10) === deflated ? inflateRawSync(packed) : packed;
}

async function write(path: string, folder: string, content: Buffer): Promise<void> {
  if (!path.startsWith(resolve(folder) + sep)) throw new Error(`${path} is outside of ${folder}`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
