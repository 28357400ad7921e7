/** What would become public, made anew with each change of the form. */

import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '../../share/circle/wrap.ts';
import { NotShareable } from '../../share/contributions/not-shareable.ts';
import { publicFields } from '../../share/contributions/public-fields.ts';

export interface Preview {
  fields: { label: string; value: string }[];
  raw: string;
}

/** `fault`: in the reader's words; empty when nothing is against it. */
export function usePreview(
  make: () => Promise<Draft>,
  inputs: unknown[],
): { preview: Preview | undefined; fault: string } {
  const [shown, setShown] = useState<{ preview?: Preview; fault: string }>({ fault: '' });
  useEffect(() => {
    let isOld = false;
    make().then(
      (draft) => !isOld && setShown({ preview: previewOf(draft), fault: '' }),
      (error: unknown) => !isOld && setShown({ fault: faultWords(error) }),
    );
    return () => {
      isOld = true;
    };
  }, inputs);
  return { preview: shown.preview, fault: shown.fault };
}

function previewOf(draft: Draft): Preview {
  const { kind, tags, content } = draft;
  return {
    fields: publicFields(draft).map(({ name, value }) => ({
      label: i18n.t(`commons.field.${name}`),
      value,
    })),
    raw: JSON.stringify({ kind, content, tags }, null, 1),
  };
}

/** Why it cannot be published. Throws what is no reason of that kind. */
export function faultWords(error: unknown): string {
  if (!(error instanceof NotShareable)) throw error;
  switch (error.reason) {
    case 'no-public-place':
      return i18n.t('commons.fault.noPublicPlace');
    case 'parent-not-shared':
      return i18n.t('commons.fault.parentNotShared');
    case 'not-written-here':
      return i18n.t('commons.fault.notWrittenHere');
    case 'refused-host':
      return i18n.t('commons.fault.refusedHost');
    case 'not-a-web-address':
      return i18n.t('commons.fault.notAWebAddress');
  }
}
