import { AskedList } from '../../../components/asked-list.tsx';
import { Button } from '../../../components/button.tsx';
import { CopyList } from '../../../components/copy-list.tsx';
import { RelatedList } from '../../../components/related-list.tsx';
import { i18n } from '#i18n';
import type { AboutWork } from '../../../lib/store/about-work.ts';

interface CopiesProps {
  known: AboutWork;
  onLookUp: () => void;
}

/** Where it can be read, who was asked about it, and what belongs to it. */
export function Copies({ known: { work, finding, copies, askedAt }, onLookUp }: CopiesProps) {
  const asked = finding?.asked.filter(({ outcome }) => outcome !== 'skipped') ?? [];
  return (
    <section>
      <h2>{i18n.t('library.copies')}</h2>
      {copies.length > 0 && (
        <CopyList
          copies={[...copies]}
          label={i18n.t('library.copiesOf', copies.length)}
          folded={false}
        />
      )}
      {copies.length === 0 && askedAt !== undefined && (
        <p class="quiet">{i18n.t('about.noCopies')}</p>
      )}
      {askedAt === undefined && (
        <>
          <p class="quiet">{i18n.t('about.neverAsked')}</p>
          {work.ids.length > 0 && <Button onPress={onLookUp}>{i18n.t('about.lookUp')}</Button>}
        </>
      )}
      {finding?.unconfirmed && finding.unconfirmed.length > 0 && (
        <CopyList
          copies={finding.unconfirmed}
          label={i18n.t('popup.unconfirmed', finding.unconfirmed.length)}
          folded
        />
      )}
      {asked.length > 0 && <AskedList asked={asked} />}
      {finding?.related && <RelatedList related={finding.related} />}
    </section>
  );
}
