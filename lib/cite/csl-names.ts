import type { CslName } from './csl-schema.ts';

/** `Family, Given`: particles go with the family name. */
export function nameIn(name: CslName): string {
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  const whole = [family, given, name.suffix].filter(Boolean).join(', ');
  return whole || name.literal || '';
}
