import { SharePanel, type Shareable } from '../../components/share-panel.tsx';
import { i18n } from '#i18n';
import type { Annotation } from '../../lib/annotate/index.ts';
import { selectorOf } from '../../lib/annotate/selectors.ts';
import { textFragment } from '../../lib/annotate/text-fragment.ts';
import { pictureOf } from '../../lib/share/qr-code.ts';
import { publicAddress } from '../../lib/work/public-address.ts';
import type { Work } from '../../lib/work/work.ts';
import { outsideLetter } from './outside-letter.ts';
import { sender } from './send.ts';

interface SharePassageProps {
  note: Annotation;
  work: Work | undefined;
}

/** The passage of a note for people outside: a link that opens the page there, in any browser. */
export function SharePassage({ note, work }: SharePassageProps) {
  const page = publicAddress(note.source);
  const quote = selectorOf(note.selectors, 'TextQuoteSelector');
  if (page === null) return <p class="quiet">{i18n.t('outside.noPublicPage')}</p>;
  const link = quote ? `${page}${textFragment(quote)}` : page;
  const items: Shareable[] = [
    { label: quote ? i18n.t('outside.passageLink') : i18n.t('outside.pageLink'), text: link },
    ...(quote
      ? [{ label: i18n.t('outside.quoteWithLink'), text: `“${quote.exact}”\n${link}` }]
      : []),
  ];
  const about: Work = work ?? { kind: 'paper', ids: [], title: new URL(page).hostname };
  return (
    <SharePanel
      items={items}
      picture={pictureOf(link)}
      letter={outsideLetter(about, {}, quote ? `“${quote.exact}”\r\n${link}` : link)}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      {...sender({ title: about.title ?? '', url: link })}
    />
  );
}
