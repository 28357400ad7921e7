/**
 * The tab at the page's edge. It lives in a closed shadow root with its own style sheet, so that
 * neither the page's styles nor its policy reach it, and a page's script cannot read it.
 */

import { stateShapes } from '../../components/state-shapes.ts';
import type { BadgeChoice, ShownStanding } from '../../lib/messaging/protocol.ts';
import { direction, i18n, language } from '#i18n';
import css from './badge.css?inline';

interface BadgeActions {
  open(): void;
  keep(choice: BadgeChoice): void;
}

export interface Badge {
  show(shown: ShownStanding): void;
  remove(): void;
}

export function createBadge(actions: BadgeActions): Badge {
  let host: HTMLElement | undefined;

  function remove(): void {
    host?.remove();
    host = undefined;
  }

  function show({ standing, label, top }: ShownStanding): void {
    remove();
    host = document.createElement('copyleaf-badge');
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];

    const frame = element('div', {
      class: `badge ${standing}`,
      lang: language(),
      dir: direction(),
    });
    place(frame, top);
    const open = element('button', { class: 'open', title: label, 'aria-label': label });
    open.append(drawing(standing), element('span', { class: 'label' }, label));
    const more = element('button', {
      class: 'more',
      title: i18n.t('badge.menu'),
      'aria-label': i18n.t('badge.menu'),
      'aria-expanded': 'false',
    });
    more.textContent = '⋯';
    const menu = element('div', { class: 'menu', role: 'group', hidden: '' });
    menu.append(
      choice(i18n.t('badge.hideHere'), remove),
      choice(i18n.t('badge.hideSite'), () => keep({ hide: 'site' })),
      choice(i18n.t('badge.hideEverywhere'), () => keep({ hide: 'everywhere' })),
    );
    frame.append(open, more, menu);
    root.append(frame);
    document.documentElement.append(host);

    const openMenu = (shown: boolean): void => {
      menu.hidden = !shown;
      more.setAttribute('aria-expanded', String(shown));
      if (shown) menu.querySelector('button')?.focus();
    };
    more.addEventListener('click', () => openMenu(menu.hidden === true));
    frame.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !menu.hidden) {
        openMenu(false);
        more.focus();
      }
    });
    movable(frame, open, top, { pressed: actions.open, moved: (to) => actions.keep({ top: to }) });
  }

  function keep(choiceMade: BadgeChoice): void {
    remove();
    actions.keep(choiceMade);
  }

  return { show, remove };
}

/** A press opens; a drag along the edge, or the arrow keys, move it. */
function movable(
  frame: HTMLElement,
  handle: HTMLElement,
  start: number,
  on: { pressed(): void; moved(top: number): void },
): void {
  const slackPx = 4;
  const stepPx = 24;
  let top = start;
  let from: number | undefined;
  let dragged = false;

  const moveTo = (y: number): void => {
    top = Math.min(0.95, Math.max(0, y / window.innerHeight));
    place(frame, top);
  };
  handle.addEventListener('pointerdown', (event) => {
    from = event.clientY;
    dragged = false;
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (from === undefined) return;
    dragged ||= Math.abs(event.clientY - from) > slackPx;
    if (dragged) moveTo(event.clientY - frame.offsetHeight / 2);
  });
  handle.addEventListener('pointerup', () => {
    from = undefined;
    if (dragged) on.moved(top);
  });
  // A page's script can click what a reader did not mean to open: only real clicks count.
  handle.addEventListener('click', (event) => {
    if (event.isTrusted && !dragged) on.pressed();
  });
  handle.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowUp' ? -stepPx : event.key === 'ArrowDown' ? stepPx : 0;
    if (step === 0) return;
    event.preventDefault();
    moveTo(top * window.innerHeight + step);
    on.moved(top);
  });
}

function place(frame: HTMLElement, top: number): void {
  frame.style.top = `${(top * 100).toFixed(2)}%`;
}

function choice(label: string, act: () => void): HTMLElement {
  const button = element('button', {}, label);
  // As above: a page cannot reach it, and if it could, its clicks would not count.
  button.addEventListener('click', ({ isTrusted }) => isTrusted && act());
  return button;
}

function element(name: string, attributes: Record<string, string>, text = ''): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

function drawing(standing: ShownStanding['standing']): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const { d, paint } of stateShapes[standing]) {
    const path = document.createElementNS(namespace, 'path');
    path.setAttribute('d', d);
    path.setAttribute('class', paint);
    svg.append(path);
  }
  return svg;
}
