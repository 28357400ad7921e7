import type { PdfSource } from '../../lib/pdf/engine.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { drawPicture, emptyCanvas } from '../../lib/pdf/draw-page.ts';
import { NearPages } from '../../lib/pdf/near-pages.ts';
import { cssPerPoint, type Size } from '../../lib/pdf/zoom.ts';
import { turned } from './page-list.tsx';

interface ThumbnailsProps {
  source: PdfSource;
  sizes: readonly Size[];
  rotation: number;
  page: number;
  onPage: (page: number) => void;
}

const widthPx = 120;

export function Thumbnails({ source, sizes, rotation, page, onPage }: ThumbnailsProps) {
  const list = useRef<HTMLOListElement>(null);
  const [near, setNear] = useState<NearPages>();
  useEffect(() => {
    if (list.current) setNear(new NearPages(list.current));
  }, []);
  useEffect(() => {
    list.current?.children[page - 1]?.scrollIntoView({ block: 'nearest' });
  }, [page]);
  return (
    <ol ref={list} class="thumbnails">
      {Array.from({ length: source.numPages }, (_, index) => (
        <li key={index}>
          <Thumbnail
            source={source}
            number={index + 1}
            size={turned(sizes[index] ?? sizes[0], rotation)}
            rotation={rotation}
            isCurrent={page === index + 1}
            near={near}
            onPage={onPage}
          />
        </li>
      ))}
    </ol>
  );
}

interface ThumbnailProps {
  source: PdfSource;
  number: number;
  size: Size;
  rotation: number;
  isCurrent: boolean;
  near: NearPages | undefined;
  onPage: (page: number) => void;
}

function Thumbnail({ source, number, size, rotation, isCurrent, near, onPage }: ThumbnailProps) {
  const button = useRef<HTMLButtonElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => (button.current ? near?.watch(button.current, setIsNear) : undefined), [near]);
  useEffect(() => {
    const target = canvas.current;
    if (!isNear || !target) return undefined;
    const end = new AbortController();
    const draw = async (): Promise<void> => {
      const page = await source.getPage(number);
      if (end.signal.aborted) return;
      const factor = widthPx / size.width / cssPerPoint;
      await drawPicture(page, target, { factor, rotation, pixelRatio: 1, signal: end.signal });
    };
    // A damaged page says so where it is large.
    void draw().catch(() => {});
    return () => {
      end.abort();
      emptyCanvas(target);
    };
  }, [isNear, rotation, source]);
  return (
    <button
      ref={button}
      type="button"
      aria-label={i18n.t('reader.pageNumber', [String(number)])}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => onPage(number)}
    >
      <canvas
        key={rotation}
        ref={canvas}
        style={`width:${widthPx}px;aspect-ratio:${size.width}/${size.height}`}
      />
      <span>{number}</span>
    </button>
  );
}
