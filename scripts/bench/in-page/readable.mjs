/** How long a popup takes until its reader can press "Read". */

/** Milliseconds from the opening of the popup's page to the button that reads the best copy. */
export const readable = (browser, tab) => buttonIn(browser, `popup.html?tab=${tab.id}`);

/**
 * Milliseconds from the opening of any page of ours until such a button is in it, by the page's own
 * clock.
 */
export async function buttonIn({ context, extensionId }, path) {
  const popup = await context.newPage();
  await popup.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('a.button.strong')) globalThis.readableAt ??= performance.now();
    }).observe(document, { childList: true, subtree: true });
  });
  await popup.goto(`chrome-extension://${extensionId}/${path}`);
  const at = await popup.waitForFunction(() => globalThis.readableAt, undefined, { polling: 20 });
  const time = await at.jsonValue();
  await popup.close();
  return time;
}
