import { Button } from '../../components/button.tsx';
import { i18n } from '#i18n';
import { TagEditor } from './tag-editor.tsx';

interface BulkBarProps {
  count: number;
  knownTags: string[];
  onTag: (tag: string) => void;
  onRemove: () => void;
  onExport: () => void;
  /** Absent where there is nothing to cite. */
  onCite?: (() => void) | undefined;
  onAll: () => void;
  onClear: () => void;
}

/** What can be done with everything that is ticked. */
export function BulkBar({ count, knownTags, ...act }: BulkBarProps) {
  return (
    <section class="bulk" aria-label={i18n.t('library.selected', count)}>
      <output>{i18n.t('library.selected', count)}</output>
      <TagEditor tags={[]} known={knownTags} label={i18n.t('library.tagAll')} onAdd={act.onTag} />
      {act.onCite && <Button onPress={act.onCite}>{i18n.t('popup.cite')}</Button>}
      <Button onPress={act.onExport}>{i18n.t('library.export')}</Button>
      <Button onPress={act.onRemove}>{i18n.t('library.remove')}</Button>
      <Button look="plain" onPress={act.onAll}>
        {i18n.t('library.selectAll')}
      </Button>
      <Button look="plain" onPress={act.onClear}>
        {i18n.t('library.clear')}
      </Button>
    </section>
  );
}
