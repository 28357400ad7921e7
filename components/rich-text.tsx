import { useLayoutEffect, useRef } from 'preact/hooks';

interface RichTextProps {
  text: string;
  /** The text as nodes that are safe to show; `null` when it is to be shown as it is. */
  render: (text: string) => Promise<DocumentFragment | null>;
}

/** What an author wrote: as typed at once, with its marks as soon as they can be read. */
export function RichText({ text, render }: RichTextProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let current = true;
    show(box.current, text, 'plain');
    void render(text).then(
      (nodes) => current && nodes && show(box.current, nodes, 'marked'),
      // Without what reads the marks the text stands as it was typed, which says the same.
      () => {},
    );
    return () => {
      current = false;
    };
  }, [text]);
  return <div ref={box} class="rich-text" dir="auto" />;
}

function show(box: HTMLElement | null, content: string | Node, look: 'plain' | 'marked'): void {
  box?.replaceChildren(content);
  box?.classList.toggle('plain', look === 'plain');
}
