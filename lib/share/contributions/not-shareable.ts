/** Why something of the reader's cannot be given to others. */
export class NotShareable extends Error {
  override name = 'NotShareable';
  constructor(
    readonly reason:
      | 'no-public-place' // neither a work with an id nor a public address
      | 'parent-not-shared' // answers what the others do not have
      | 'not-written-here' // another's, or none
      | 'refused-host' // a shadow library, or a place behind a sign-in
      | 'not-a-web-address',
  ) {
    super(`cannot be shared: ${reason}`);
  }
}
