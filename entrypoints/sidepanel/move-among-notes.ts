/** The keyboard in the list: arrow keys between notes, Enter opens one, Escape leads back to it. */

export function moveAmongNotes(event: KeyboardEvent, open: (id: string) => void): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return;
  const note = target.closest<HTMLElement>('[data-note]');
  if (!note) return;
  if (target !== note) {
    if (key === 'Escape') note.focus();
    return;
  }
  const id = note.dataset['note'];
  if (key === 'Enter' && id !== undefined) return open(id);
  const all = [...currentTarget.querySelectorAll<HTMLElement>('[data-note]')];
  const next = placeAfter(key, all.indexOf(note), all.length);
  if (next === undefined) return;
  event.preventDefault();
  all[next]?.focus();
}

function placeAfter(key: string, now: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(now + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(now - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
