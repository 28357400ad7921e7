/** The members of an object from a stranger; of anything else none. */
export function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** What a reader may know an entry by. */
export function labelOf(item: unknown, at: number): string {
  const members = membersOf(item);
  const said = [members['title'], members['id'], members['DOI']].find(
    (value) => typeof value === 'string' && value !== '',
  );
  return typeof said === 'string' ? said.slice(0, 200) : `#${at + 1}`;
}
