import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unpack } from '../../scripts/check/unpack.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copyleaf-unpack-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('brings every file back, packed or stored', async () => {
  const text = 'leaves '.repeat(100);
  await write([
    { name: 'a.txt', content: text, deflate: true },
    { name: 'b/c.txt', content: 'c', deflate: false },
  ]);
  await unpack(join(folder, 'x.zip'), join(folder, 'out'));
  expect(await readFile(join(folder, 'out/a.txt'), 'utf8')).toBe(text);
  expect(await readFile(join(folder, 'out/b/c.txt'), 'utf8')).toBe('c');
});

it('writes nothing outside of its folder', async () => {
  await write([{ name: '../evil.txt', content: 'x', deflate: false }]);
  await expect(unpack(join(folder, 'x.zip'), join(folder, 'out'))).rejects.toThrow('outside');
  expect(await readdir(folder)).toEqual(['x.zip']);
});

it('refuses what is no ZIP file', async () => {
  await writeFile(join(folder, 'x.zip'), 'not at all, and long enough to look for an end in');
  await expect(unpack(join(folder, 'x.zip'), folder)).rejects.toThrow('no ZIP file');
});

async function write(files: { name: string; content: string; deflate: boolean }[]): Promise<void> {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  for (const { name, content, deflate } of files) {
    const plain = Buffer.from(content);
    const packed = deflate ? deflateRawSync(plain) : plain;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(deflate ? 8 : 0, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(plain.length, 18);
    common.writeUInt16LE(name.length, 22);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    common.copy(entry, 6);
    entry.writeUInt32LE(Buffer.concat(locals).length, 42);
    entries.push(entry, Buffer.from(name));
    locals.push(Buffer.from('504b0304', 'hex'), common, Buffer.from(name), packed);
  }
  const [start, size] = [Buffer.concat(locals).length, Buffer.concat(entries).length];
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  await writeFile(join(folder, 'x.zip'), Buffer.concat([...locals, ...entries, end]));
}
