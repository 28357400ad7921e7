import { anyoneMayRead, type Copy } from '../../work/copy.ts';

/** The value for copies that anyone may read and that state no licence. */
export const noLicence = 'none';

/** The licences of the copies that anyone may read. */
export function copyLicences(copies: readonly Copy[]): string[] {
  const open = copies.filter(anyoneMayRead);
  return [...new Set(open.map(({ licence }) => licence ?? noLicence))];
}
