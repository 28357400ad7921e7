import { useEffect, useState } from 'preact/hooks';
import { report } from './log.ts';

interface Setting<T> {
  getValue(): Promise<T>;
  watch(on: (value: T) => void): () => void;
}

/** A setting's value, kept current wherever it is changed; undefined until it is read. */
export function useSetting<T>(setting: Setting<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    report(setting.getValue().then((first) => setValue(() => first)));
    return setting.watch((next) => setValue(() => next));
  }, []);
  return value;
}
