import { useEffect, useState } from 'preact/hooks';
import { watch } from '../../lib/store/watch.ts';

/** A database query's answer, kept current; `undefined` until the first one. */
export function useLive<T>(query: () => Promise<T>, inputs: unknown[]): T | undefined {
  const [value, setValue] = useState<T>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => watch(query, (next) => setValue(() => next), setFailure), inputs);
  if (failure) throw failure;
  return value;
}
