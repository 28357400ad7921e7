import type { PdfSource } from '../../lib/pdf/engine.ts';
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DrawnText } from '../../lib/pdf/drawn-text.ts';
import { NearPages } from '../../lib/pdf/near-pages.ts';
import { cssPerPoint, type Size } from '../../lib/pdf/zoom.ts';
import { PageBox } from './page-box.tsx';

interface PageListProps {
  source: PdfSource;
  sizes: readonly Size[];
  factor: number;
  rotation: number;
  drawn: DrawnText;
  scroller: RefObject<HTMLElement | null>;
  onDestination: (destination: unknown) => void;
}

/** All pages one below the other; those not seen yet are held to be as large as the first. */
export function PageList(props: PageListProps) {
  const { source, sizes, factor, rotation, drawn, scroller, onDestination } = props;
  const [near, setNear] = useState<NearPages>();
  useEffect(() => {
    if (scroller.current) setNear(new NearPages(scroller.current));
  }, []);
  const pages = Array.from({ length: source.numPages }, (_, index) => index + 1);
  return (
    <main
      ref={scroller}
      class="pages"
      // The pages are scrolled by the keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={i18n.t('reader.pages')}
      style={`--total-scale-factor:${factor * cssPerPoint}`}
    >
      {pages.map((number) => (
        <PageBox
          key={number}
          source={source}
          number={number}
          size={turned(sizes[number - 1] ?? sizes[0], rotation)}
          factor={factor}
          rotation={rotation}
          drawn={drawn}
          near={near}
          onDestination={onDestination}
        />
      ))}
    </main>
  );
}

const a4: Size = { width: 595, height: 842 };

export function turned(size: Size | undefined, rotation: number): Size {
  const { width, height } = size ?? a4;
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}
