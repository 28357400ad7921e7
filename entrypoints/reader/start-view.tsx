import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button.tsx';
import { FilePicker } from './file-picker.tsx';

interface StartViewProps {
  onAddress: (address: string) => void;
  onFile: (file: File) => void;
  /** The page was loaded anew, and a browser does not let us read a chosen file twice. */
  again: boolean;
}

export function StartView({ onAddress, onFile, again }: StartViewProps) {
  const [address, setAddress] = useState('');
  return (
    <>
      {again && <output>{i18n.t('reader.chooseAgain')}</output>}
      <FilePicker onFile={onFile} strong />
      <p class="quiet">{i18n.t('reader.dropHint')}</p>
      <form
        class="address"
        onSubmit={(event) => {
          event.preventDefault();
          onAddress(address.trim());
        }}
      >
        <label for="address">{i18n.t('reader.address')}</label>
        <input
          id="address"
          type="url"
          required
          value={address}
          placeholder="https://"
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <Button submit>{i18n.t('reader.open')}</Button>
      </form>
    </>
  );
}
