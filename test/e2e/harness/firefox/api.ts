/** The little of Firefox's extension API that tests call from a page of the extension. */

export interface FirefoxApi {
  tabs: {
    query(which: { active: true; currentWindow: true }): Promise<{ id?: number }[]>;
    sendMessage(tabId: number, message: object): Promise<unknown>;
  };
  browserAction: {
    getTitle(of: { tabId: number }): Promise<string>;
    getBadgeText(of: { tabId: number }): Promise<string>;
  };
  contextMenus: {
    /** Rejects when there is no such item. */
    update(id: string, to: object): Promise<void>;
  };
  extension: {
    /** Pages of the extension in the same process: all of them. */
    getViews(which: { type: 'popup' | 'sidebar' }): Window[];
  };
}
