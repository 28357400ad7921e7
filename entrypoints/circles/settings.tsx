/** The circle's name and the licence of its notes; whoever changes them changes them for all. */

import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { i18n } from '#i18n';
import type { Circles } from '../../lib/share/circle/circles.ts';
import type { CircleRow } from '../../lib/store/events/rows.ts';
import { LicenceChoice } from './licence-choice.tsx';
import { useDeed } from './use-deed.ts';

export function Settings({ circles, row }: { circles: Circles; row: CircleRow }) {
  const [name, setName] = useState<string>();
  const [licence, setLicence] = useState<string>();
  const [said, setSaid] = useState('');
  const deed = useDeed();

  async function keep(): Promise<void> {
    await circles.set(row.id, { name: name ?? row.name, licence: licence ?? row.licence });
    setName(undefined);
    setLicence(undefined);
    setSaid(i18n.t('circles.settingsKept'));
  }

  return (
    <details>
      <summary>{i18n.t('circles.settings')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          deed.run(keep);
        }}
      >
        <TextField
          label={i18n.t('circles.name')}
          value={name ?? row.name}
          onInput={setName}
          required
        />
        <LicenceChoice value={licence ?? row.licence} onChoose={setLicence} />
        <Button submit>{i18n.t('annotate.save')}</Button>
        <output>{said}</output>
        <p class="fault" role="alert">
          {deed.fault}
        </p>
      </form>
    </details>
  );
}
