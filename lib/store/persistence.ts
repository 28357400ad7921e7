/**
 * Asks the browser to spare our data when the disk fills up. Only windows may ask, which Chromium's
 * background is not; there the permission `unlimitedStorage` keeps our data from being evicted,
 * whatever the answer is. `undefined`: it cannot be asked here.
 */
export async function askToPersist(
  storage: StorageManager | undefined,
): Promise<boolean | undefined> {
  if (!storage || typeof storage.persist !== 'function') return undefined;
  return (await storage.persisted()) || (await storage.persist());
}
