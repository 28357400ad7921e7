/** `wxt/browser` for scripts in pages: the browser's own object, without the polyfill's weight. */

interface Names {
  browser?: { runtime?: { id?: string } };
  chrome?: unknown;
}

const names = globalThis as Names;

/** Firefox has both names, and promises only under the first. */
export const browser = names.browser?.runtime?.id ? names.browser : names.chrome;
