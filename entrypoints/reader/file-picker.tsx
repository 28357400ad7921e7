import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button.tsx';

interface FilePickerProps {
  onFile: (file: File) => void;
  strong?: boolean;
}

export function FilePicker({ onFile, strong = false }: FilePickerProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        accept="application/pdf,.pdf"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
      <Button {...(strong && { look: 'strong' })} onPress={() => field.current?.click()}>
        {i18n.t('reader.choose')}
      </Button>
    </>
  );
}
