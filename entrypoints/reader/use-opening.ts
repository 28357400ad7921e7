/** Opening a document, from its address or from this computer, with all that can come in between. */

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { report } from '../../lib/platform/log.ts';
import { askForHosts } from '../../lib/platform/readers-choice.ts';
import { PdfFault, type PdfFaultReason } from '../../lib/pdf/fault.ts';
import type { Database } from '../../lib/store/db.ts';
import { documentIn, isLocalDocument, readerPath } from '../../lib/work/reader-address.ts';
import { fileBytes, type Opened, openBytes, webBytes } from './open-document.ts';

export type OpeningState =
  | { kind: 'start' | 'choose-again' }
  | { kind: 'loading'; loaded: number; total: number | undefined }
  | { kind: 'password'; wasWrong: boolean; answer: (password: string | null) => void }
  | { kind: 'fault'; reason: PdfFaultReason; address: string | undefined }
  | { kind: 'reading'; opened: Opened };

export function useOpening(db: Database) {
  const [state, setState] = useState<OpeningState>({ kind: 'start' });
  const running = useRef<AbortController>(undefined);

  const onProgress = useCallback(
    (loaded: number, total: number | undefined) => setState({ kind: 'loading', loaded, total }),
    [],
  );

  async function start(
    address: string | undefined,
    read: (signal: AbortSignal) => Promise<Uint8Array>,
    name?: string,
  ): Promise<void> {
    running.current?.abort();
    const opening = new AbortController();
    running.current = opening;
    const { signal } = opening;
    setState({ kind: 'loading', loaded: 0, total: undefined });
    try {
      const bytes = await read(signal);
      const opened = await openBytes(bytes, {
        db,
        address,
        name,
        askPassword: (wasWrong) =>
          new Promise((answer) => setState({ kind: 'password', wasWrong, answer })),
      });
      if (signal.aborted) return void opened.document.loadingTask.destroy();
      history.replaceState(null, '', readerPath(opened.address));
      setState({ kind: 'reading', opened });
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof PdfFault)) report(Promise.reject(error));
      const reason = error instanceof PdfFault ? error.reason : 'damaged';
      setState({ kind: 'fault', reason, address });
    }
  }

  function open(address: string): void {
    report(start(address, (signal) => webBytes(db, address, signal, onProgress)));
  }

  function openFile(file: File): void {
    report(start(undefined, () => fileBytes(file), file.name));
  }

  /** From a click: the browser asks the reader. */
  function allow(address: string): void {
    const origin = `${new URL(address).origin}/*`;
    report(askForHosts([origin]).then((granted) => granted && open(address)));
  }

  useEffect(() => {
    const wanted = documentIn(location.href, location.origin);
    if (wanted === location.href) return;
    if (isLocalDocument(wanted)) setState({ kind: 'choose-again' });
    else open(wanted);
  }, []);

  return { state, open, openFile, allow };
}
