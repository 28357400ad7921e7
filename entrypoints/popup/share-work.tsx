import { useEffect, useMemo, useState } from 'preact/hooks';
import { SharePanel, type Shareable } from '../../components/share-panel.tsx';
import { i18n } from '#i18n';
import type { Csl } from '../../lib/cite/csl.ts';
import { citeWorks } from '../../lib/cite/formats.ts';
import { report } from '../../lib/platform/log.ts';
import { pictureOf } from '../../lib/share/qr-code.ts';
import type { Copy } from '../../lib/work/copy.ts';
import { outsideLinks } from '../../lib/work/outside.ts';
import type { Work } from '../../lib/work/work.ts';
import { outsideLetter } from './outside-letter.ts';
import { sender } from './send.ts';

interface ShareWorkProps {
  work: Work;
  csl?: Csl | undefined;
  copies: readonly Copy[];
}

/** A work for people outside: links, a citation, Wikipedia's template, a letter, a picture. */
export function ShareWork({ work, csl, copies }: ShareWorkProps) {
  const links = useMemo(() => outsideLinks(work, copies), [work, copies]);
  const [cited, setCited] = useState<string>();
  const [template, setTemplate] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    const one = [{ work, csl, copies }];
    report(citeWorks(one, 'apa').then((text) => isWanted && setCited(text)));
    report(citeWorks(one, 'wikipedia').then((text) => isWanted && setTemplate(text)));
    return () => {
      isWanted = false;
    };
  }, [work, csl, copies]);
  // A citation leads to the work as it is published; whoever reads it needs the way in, too.
  const citation =
    cited !== undefined && links.copy !== undefined && !cited.includes(links.copy)
      ? i18n.t('outside.citationWithCopy', [cited, links.copy])
      : cited;
  const items: Shareable[] = [
    ...(links.copy === undefined ? [] : [{ label: i18n.t('outside.copyLink'), text: links.copy }]),
    ...(links.work === undefined ? [] : [{ label: i18n.t('outside.workLink'), text: links.work }]),
    { label: i18n.t('outside.citation'), text: citation },
    { label: i18n.t('outside.wikipedia'), text: template },
  ];
  const address = links.copy ?? links.work;
  const picture = useMemo(
    () => (address === undefined ? undefined : pictureOf(address)),
    [address],
  );
  const data = { title: work.title ?? '', ...(address !== undefined && { url: address }) };
  return (
    <SharePanel
      items={items}
      picture={picture}
      letter={outsideLetter(work, links)}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      {...sender(data)}
    />
  );
}
