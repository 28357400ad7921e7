/** What the keys do in the reader; what is typed into a field is the field's. */

export interface Commands {
  find(): void;
  nextHit(by: 1 | -1): void;
  zoom(to: 'larger' | 'smaller' | 'width'): void;
  page(by: 1 | -1): void;
  /** Rotate, dark paper, side bar, print, page number. */
  press(name: 'rotate' | 'dark' | 'sidebar' | 'print' | 'number' | 'help'): void;
}

const plain: Record<string, Parameters<Commands['press']>[0]> = {
  r: 'rotate',
  d: 'dark',
  s: 'sidebar',
  g: 'number',
  '?': 'help',
};

export function obey(event: KeyboardEvent, commands: Commands): void {
  if (event.defaultPrevented || event.altKey) return;
  if (command(event, commands)) event.preventDefault();
}

/** Whether the key meant something. */
function command(event: KeyboardEvent, commands: Commands): boolean {
  const { key } = event;
  if (event.ctrlKey || event.metaKey) return withControl(event, commands);
  if (key === 'F3') {
    commands.nextHit(event.shiftKey ? -1 : 1);
    return true;
  }
  if (inField(event)) return false;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    commands.page(key === 'ArrowLeft' ? -1 : 1);
    return true;
  }
  const name = plain[key.toLowerCase()];
  if (name) commands.press(name);
  return name !== undefined;
}

function withControl(event: KeyboardEvent, commands: Commands): boolean {
  switch (event.key) {
    case 'f':
      commands.find();
      return true;
    case 'g':
    case 'G':
      commands.nextHit(event.shiftKey ? -1 : 1);
      return true;
    case 'p':
      commands.press('print');
      return true;
    case '+':
    case '=':
      commands.zoom('larger');
      return true;
    case '-':
      commands.zoom('smaller');
      return true;
    case '0':
      commands.zoom('width');
      return true;
    default:
      return false;
  }
}

/** Notes are written in a shadow tree of their own, whose host is what is seen from outside. */
function inField({ target }: KeyboardEvent): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, dialog, copyleaf-notes, [role="tablist"]') !== null
  );
}
