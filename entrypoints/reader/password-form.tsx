import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button.tsx';

interface PasswordFormProps {
  wasWrong: boolean;
  answer: (password: string | null) => void;
}

export function PasswordForm({ wasWrong, answer }: PasswordFormProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current) field.current.value = '';
    field.current?.focus();
  }, [answer]);
  return (
    <form
      class="password"
      onSubmit={(event) => {
        event.preventDefault();
        answer(field.current?.value ?? '');
      }}
    >
      <label for="password">{i18n.t('reader.password')}</label>
      <input ref={field} id="password" type="password" autocomplete="off" />
      {wasWrong && <p role="alert">{i18n.t('reader.passwordWrong')}</p>}
      <div class="row">
        <Button submit>{i18n.t('reader.open')}</Button>
        <Button onPress={() => answer(null)}>{i18n.t('annotate.cancel')}</Button>
      </div>
    </form>
  );
}
