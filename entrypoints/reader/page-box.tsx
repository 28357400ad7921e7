import type { PdfSource } from '../../lib/pdf/engine.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { drawPicture, emptyCanvas, layText } from '../../lib/pdf/draw-page.ts';
import type { DrawnText } from '../../lib/pdf/drawn-text.ts';
import { type PageLink, readLinks } from '../../lib/pdf/links.ts';
import type { NearPages } from '../../lib/pdf/near-pages.ts';
import type { Size } from '../../lib/pdf/zoom.ts';
import { PageLinks } from './page-links.tsx';

export interface PageBoxProps {
  source: PdfSource;
  /** Counted from 1. */
  number: number;
  /** In points, turned as it is shown. */
  size: Size;
  factor: number;
  rotation: number;
  drawn: DrawnText;
  near: NearPages | undefined;
  onDestination: (destination: unknown) => void;
}

/** While a reader turns the zoom, pages are not drawn at each step. */
const restMs = 120;

/** A page of the document: an empty sheet until it comes near the window. */
export function PageBox(props: PageBoxProps) {
  const { source, number, size, factor, rotation, drawn, near, onDestination } = props;
  const box = useRef<HTMLElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  const [isDamaged, setIsDamaged] = useState(false);
  const [links, setLinks] = useState<PageLink[]>([]);

  useEffect(() => {
    const { current } = box;
    if (!current) return undefined;
    // A selection that is being dragged on must not lose the page where it began.
    return near?.watch(current, (isThere) => setIsNear(isThere || holdsSelection(current)));
  }, [near]);

  useEffect(() => {
    if (!isNear) return undefined;
    const end = new AbortController();
    const draw = async (): Promise<void> => {
      const page = await source.getPage(number);
      if (end.signal.aborted) return;
      const canvas = document.createElement('canvas');
      const { signal } = end;
      await drawPicture(page, canvas, { factor, rotation, signal, pixelRatio: devicePixelRatio });
      if (end.signal.aborted) return emptyCanvas(canvas);
      clear(picture.current);
      picture.current?.append(canvas);
    };
    const isRedrawn = (picture.current?.childElementCount ?? 0) > 0;
    const timer = setTimeout(
      () => void draw().catch(() => !end.signal.aborted && setIsDamaged(true)),
      isRedrawn ? restMs : 0,
    );
    return () => {
      clearTimeout(timer);
      end.abort();
    };
  }, [isNear, factor, rotation, source]);

  useEffect(() => {
    const layer = words.current;
    if (!isNear || !layer) return undefined;
    const end = new AbortController();
    const lay = async (): Promise<void> => {
      const page = await source.getPage(number);
      layer.replaceChildren();
      const runs = await layText(page, layer, rotation, end.signal);
      if (end.signal.aborted) return;
      drawn.add(number, layer, runs);
      const found = await readLinks(page, rotation);
      if (!end.signal.aborted) setLinks(found);
    };
    void lay().catch(() => !end.signal.aborted && setIsDamaged(true));
    return () => {
      end.abort();
      drawn.remove(number);
      layer.replaceChildren();
      setLinks([]);
    };
  }, [isNear, rotation, source]);

  useEffect(() => {
    if (!isNear) return undefined;
    return () => {
      clear(picture.current);
      void source.getPage(number).then(
        (page) => page.cleanup(),
        () => {},
      );
    };
  }, [isNear]);

  return (
    <section
      ref={box}
      class="page"
      aria-label={i18n.t('reader.pageNumber', [String(number)])}
      data-page={number}
      style={`--width:${size.width};--height:${size.height}`}
    >
      <div ref={picture} class="picture" />
      <div ref={words} class="textLayer" />
      <PageLinks links={links} onDestination={onDestination} />
      {isDamaged && <p class="damaged">{i18n.t('reader.pageDamaged')}</p>}
    </section>
  );
}

/** Its beginning or its end: at most two pages do. */
function holdsSelection(page: Element): boolean {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return false;
  return page.contains(selection.anchorNode) || page.contains(selection.focusNode);
}

function clear(holder: HTMLElement | null): void {
  for (const canvas of holder?.querySelectorAll('canvas') ?? []) emptyCanvas(canvas);
  holder?.replaceChildren();
}
