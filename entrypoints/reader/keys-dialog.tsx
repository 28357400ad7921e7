import { i18n } from '#i18n';
import { Button } from '../../components/button.tsx';
import { Dialog } from './dialog.tsx';

/** Each line: the keys, and the name of what they do. */
const lines = [
  ['← →', 'keyPages'],
  ['G', 'page'],
  ['Ctrl F', 'find'],
  ['F3', 'nextHit'],
  ['Ctrl + −', 'zoom'],
  ['Ctrl 0', 'fitWidth'],
  ['R', 'rotate'],
  ['D', 'dark'],
  ['S', 'sidebar'],
  ['Ctrl P', 'print'],
  ['Alt Shift A', 'keyAnnotate'],
] as const;

export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={i18n.t('reader.keys')} onClose={onClose}>
      <dl class="keys">
        {lines.map(([keys, name]) => (
          <div key={name}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{i18n.t(`reader.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <Button onPress={onClose}>{i18n.t('annotate.close')}</Button>
    </Dialog>
  );
}
