import { useState } from 'preact/hooks';

/** What is ticked in a list, by key; empty again when the list becomes another one. */
export function useSelection<Key>(list: string) {
  const [state, setState] = useState<{ list: string; keys: ReadonlySet<Key> }>({
    list,
    keys: new Set(),
  });
  const keys = state.list === list ? state.keys : new Set<Key>();
  const set = (next: Iterable<Key>) => setState({ list, keys: new Set(next) });
  return {
    keys,
    toggle: (key: Key) =>
      set(keys.has(key) ? [...keys].filter((one) => one !== key) : [...keys, key]),
    all: (every: Iterable<Key>) => set(every),
    clear: () => set([]),
  };
}
