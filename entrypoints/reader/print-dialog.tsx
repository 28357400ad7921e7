import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button.tsx';
import type { PdfSource } from '../../lib/pdf/engine.ts';
import { report } from '../../lib/platform/log.ts';
import { Dialog } from './dialog.tsx';
import { printPages } from './print-pages.ts';

interface PrintDialogProps {
  source: PdfSource;
  onClose: () => void;
}

/** Which pages to print, and how far their preparation is. */
export function PrintDialog({ source, onClose }: PrintDialogProps) {
  const pages = source.numPages;
  const [from, setFrom] = useState(1);
  const [to, setTo] = useState(pages);
  const [preparing, setPreparing] = useState<number>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  function start(): void {
    const end = new AbortController();
    running.current = end;
    const printing = printPages(source, { from, to }, setPreparing, end.signal).then(onClose);
    report(
      printing.catch((error: unknown) => {
        setPreparing(undefined);
        if (!end.signal.aborted) throw error;
      }),
    );
  }

  const field = (label: string, value: number, least: number, set: (page: number) => void) => (
    <label>
      {label}
      <input
        type="number"
        min={least}
        max={pages}
        value={value}
        onInput={(event) => set(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
  return (
    <Dialog title={i18n.t('reader.print')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <div class="row">
          {field(i18n.t('reader.fromPage'), from, 1, setFrom)}
          {field(i18n.t('reader.toPage'), to, from, setTo)}
        </div>
        <output>
          {preparing !== undefined &&
            i18n.t('reader.preparing', [`${preparing - from + 1}`, `${to - from + 1}`])}
        </output>
        <div class="row">
          {preparing === undefined && <Button submit>{i18n.t('reader.print')}</Button>}
          <Button onPress={onClose}>{i18n.t('annotate.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
