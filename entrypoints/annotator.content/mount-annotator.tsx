import { render } from 'preact';
import { direction, language } from '#i18n';
import type { AnnotatedPlace } from './annotated-place.ts';
import { Annotator } from './annotator.tsx';
import { keepInPage } from './keep-in-page.ts';
import { Margin } from './margin.tsx';
import type { NotesInSight } from './notes-in-sight.ts';
import { sheet } from './sheet.ts';

/** Puts the annotator into the document, out of reach of its styles and scripts; returns the way out. */
export function mountAnnotator(place: AnnotatedPlace, inSight?: NotesInSight): () => void {
  const host = document.createElement('copyleaf-notes');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheet()];
  const leave = keepInPage(host);
  // The interface has its own language and direction, whatever those of the page are.
  render(
    <div lang={language()} dir={direction()}>
      <Annotator place={place} host={host} {...(inSight && { inSight })} />
      {inSight && <Margin inSight={inSight} host={host} render={place.calls.render} />}
    </div>,
    root,
  );
  return () => {
    render(null, root);
    leave();
  };
}
