/** How long a popup takes until its reader can press "Read". */

/** Milliseconds from the opening of the popup's page to the button that reads the best copy. */
export async function readable({ context, extensionId }, tab) {
  const popup = await context.newPage();
  await popup.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('a.button.strong')) globalThis.readableAt ??= performance.now();
    }).observe(document, { childList: true, subtree: true });
  });
  await popup.goto(`chrome-extension://${extensionId}/popup.html?tab=${tab.id}`);
  const at = await popup.waitForFunction(() => globalThis.readableAt, undefined, { polling: 20 });
  const time = await at.jsonValue();
  await popup.close();
  return time;
}
