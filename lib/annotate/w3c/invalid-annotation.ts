/** Why something is no annotation, in words for the log of an import. */

export class InvalidAnnotation extends Error {
  override name = 'InvalidAnnotation';
  constructor(
    /** Where the fault is, as in JavaScript: `target.selector[0].exact`. Empty: the whole. */
    readonly path: string,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(path === '' ? reason : `${path}: ${reason}`, options);
  }
}

export type Key = string | number;

export function pathOf(keys: readonly Key[]): string {
  return keys
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`))
    .join('');
}
