/** Serves the page of components, with the words of our language file, on this machine. */

import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { createServer, type ViteDevServer } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface ComponentPage {
  address: string;
  close(): Promise<void>;
}

export async function serveComponents(): Promise<ComponentPage> {
  const messages = generateChromeMessages(await parseMessagesFile(at('../../locales/en.yml')));
  const server: ViteDevServer = await createServer({
    root: at('.'),
    configFile: false,
    logLevel: 'error',
    cacheDir: at('../../.output/components-cache'),
    server: { host: '127.0.0.1', hmr: false, fs: { allow: [at('../../')], strict: false } },
    plugins: [
      preact({ devToolsEnabled: false }),
      { name: 'words', transformIndexHtml: () => [words(messages)] },
    ],
    resolve: { alias: { '#i18n': at('../../lib/platform/i18n.ts') } },
  });
  await server.listen();
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error('The page of components is served nowhere');
  return { address, close: () => server.close() };
}

/** What a browser offers extensions, before any module of ours runs. */
function words(messages: object) {
  const script = `const messages = ${JSON.stringify(messages)};
globalThis.chrome = { ...globalThis.chrome, runtime: { id: 'components' }, i18n: {
  getMessage: (key, words = []) => (messages[key]?.message ?? '')
    .replaceAll(/\\$(\\d)/g, (_, place) => [words].flat()[place - 1] ?? ''),
} };
globalThis.browser = globalThis.chrome;`;
  return { tag: 'script', children: script, injectTo: 'head-prepend' as const };
}
