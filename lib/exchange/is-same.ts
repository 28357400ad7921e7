/** Whether two values of JSON say the same, whatever the order of their members. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one).filter((key) => (one as Values)[key] !== undefined);
  const others = Object.keys(other).filter((key) => (other as Values)[key] !== undefined);
  return (
    keys.length === others.length &&
    keys.every((key) => isSame((one as Values)[key], (other as Values)[key]))
  );
}

type Values = Record<string, unknown>;
