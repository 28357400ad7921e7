/** A look into what Copyleaf shows in a page, where no script of the page can look. */

import type { Page } from 'playwright-core';

/** Lets the page's own scripts, and so axe, look into the closed shadow root of that element. */
export async function openShadow(page: Page, element: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  type Found = typeof root;
  const find = (node: Found): Found | undefined =>
    node.localName === element
      ? node.shadowRoots?.[0]
      : (node.children ?? []).map(find).find((one) => one !== undefined);
  const shadow = find(root);
  if (!shadow) throw new Error(`there is no shadow root in a ${element}`);
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
  await session.send('Runtime.callFunctionOn', {
    ...(object.objectId !== undefined && { objectId: object.objectId }),
    functionDeclaration:
      'function () { Object.defineProperty(this.host, "shadowRoot", { value: this }); }',
  });
  await session.detach();
}
