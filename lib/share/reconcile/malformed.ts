/** What a peer sent is no message of the protocol. */
export class MalformedMessage extends Error {
  override name = 'MalformedMessage';
  constructor(reason: string) {
    super(`reconciliation message: ${reason}`);
  }
}

/** An item that the protocol cannot carry: a time that is no whole number, an id that is no hash. */
export class InvalidItem extends Error {
  override name = 'InvalidItem';
  constructor(reason: string) {
    super(`item to reconcile: ${reason}`);
  }
}
