/**
 * Into the clipboard, from a click or key. Pages without encryption have no `navigator.clipboard`,
 * and others forbid it by policy: there the older command helps. Throws when that fails too.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (cause) {
    if (!copyByCommand(text)) throw new Error('The browser refused the clipboard', { cause });
  }
}

/** Nothing is selected for it, and the page does not see the event. */
function copyByCommand(text: string): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', fill, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', fill, { capture: true });
  }
}
