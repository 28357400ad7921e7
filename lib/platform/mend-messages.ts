/** Words for a browser that has lost them: read from the package itself. */

/** The shape of `messages.json`, which is part of the package. */
type Catalogue = Record<string, { message: string } | undefined>;

interface Messages {
  getMessage(key: string, substitutions?: string | string[]): string;
}

const defaultLanguage = 'en';

/** Answers by the files of that language, and what they lack as before. */
export async function mendMessages(messages: Messages, language: string): Promise<void> {
  const all = await Promise.all(candidates(language).map((one) => catalogueOf(one)));
  // Of each message the first that exists, as the browser itself would have it.
  const words = Object.assign({}, ...all.toReversed()) as Catalogue;
  if (!words['extName']) throw new Error('The words of the interface are missing');
  const builtIn = messages.getMessage.bind(messages);
  messages.getMessage = (key, substitutions) => {
    const message = words[key]?.message;
    if (message === undefined) return builtIn(key, substitutions);
    const given = [substitutions ?? []].flat();
    return message.replaceAll(/\$(\d)/g, (_, place: string) => given[Number(place) - 1] ?? '');
  };
}

/** `pt-BR` → pt_BR, pt, en. */
function candidates(tag: string): string[] {
  const exact = tag.replace('-', '_');
  return [...new Set([exact, exact.split('_')[0] ?? exact, defaultLanguage])];
}

async function catalogueOf(locale: string): Promise<Catalogue | undefined> {
  const file = await fetch(`/_locales/${locale}/messages.json`).catch(() => undefined);
  return file?.ok ? ((await file.json()) as Catalogue) : undefined;
}
