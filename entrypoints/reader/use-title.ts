import { useEffect, useState } from 'preact/hooks';
import type { Opened } from './open-document.ts';

/** What the document calls itself, or the file's name; the tab is named so too. */
export function useTitle({ document: source, name }: Opened): string {
  const [title, setTitle] = useState(name);
  useEffect(() => {
    void source.getMetadata().then(
      ({ info }) => {
        const own = (info as { Title?: unknown }).Title;
        if (typeof own === 'string' && own.trim().length > 3) setTitle(own.trim());
      },
      () => {},
    );
  }, [source]);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return title;
}
