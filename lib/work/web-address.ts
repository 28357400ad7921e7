/**
 * Whether a link may lead there: an address of the web and of nothing else, without a name before
 * the host, by which `https://doi.org@evil.example/` looks like another site.
 */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//iu.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
