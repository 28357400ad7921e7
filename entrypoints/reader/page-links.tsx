import { i18n } from '#i18n';
import type { PageLink } from '../../lib/pdf/links.ts';

interface PageLinksProps {
  links: readonly PageLink[];
  onDestination: (destination: unknown) => void;
}

const percent = (part: number): string => `${(part * 100).toFixed(3)}%`;

/** The links of a page, over its picture. */
export function PageLinks({ links, onDestination }: PageLinksProps) {
  return (
    <div class="links">
      {links.map(({ box, url, destination }) => {
        const style = {
          left: percent(box.left),
          top: percent(box.top),
          width: percent(box.width),
          height: percent(box.height),
        };
        const key = `${style.left} ${style.top}`;
        if (url !== undefined) {
          return (
            <a key={key} href={url} title={url} style={style} target="_blank" rel="noopener">
              <span class="visually-hidden">{url}</span>
            </a>
          );
        }
        return (
          <button
            key={key}
            type="button"
            style={style}
            aria-label={i18n.t('reader.linkInside')}
            onClick={() => onDestination(destination)}
          />
        );
      })}
    </div>
  );
}
