import './paste-box.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './button.tsx';

interface PasteBoxProps {
  /** False: the text names no work. */
  onText: (text: string) => Promise<boolean>;
}

export function PasteBox({ onText }: PasteBoxProps) {
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  return (
    <form
      class="paste-box"
      onSubmit={(event) => {
        event.preventDefault();
        void onText(text.trim()).then((known) => setRefused(!known));
      }}
    >
      <label for="pasted">{i18n.t('paste.label')}</label>
      <div>
        <input
          id="pasted"
          value={text}
          placeholder={`\u206610.1038/nature12373\u2069`}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={refused}
          aria-describedby="paste-fault"
          onInput={(event) => {
            setText(event.currentTarget.value);
            setRefused(false);
          }}
        />
        <Button submit look="strong">
          {i18n.t('paste.find')}
        </Button>
      </div>
      <p id="paste-fault" class="fault" role="alert">
        {refused && i18n.t('paste.refused')}
      </p>
    </form>
  );
}
