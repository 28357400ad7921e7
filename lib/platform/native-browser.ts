/** `wxt/browser` for scripts in pages: the browser's own object, without the polyfill's weight. */

declare const globalThis: { browser?: { runtime?: { id?: string } }; chrome: unknown };

/** Firefox has both names, and promises only under the first. */
export const browser = globalThis.browser?.runtime?.id ? globalThis.browser : globalThis.chrome;
