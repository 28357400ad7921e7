/** A note as the panel lists it. */

import { copyName } from '../../components/copy-name.ts';
import type { ListedNote } from '../../components/note-item.tsx';
import type { Annotation } from '../../lib/annotate/index.ts';
import { kindOf, type Places } from '../../lib/annotate/list-notes.ts';
import { quoteOf } from '../../lib/annotate/quote-of.ts';

export function listed(note: Annotation, places: Places, page: string | undefined): ListedNote {
  const { id, text, tags, creator, colour = 'sun', origin = 'mine', created, modified } = note;
  const copy = otherCopy(note, page);
  return {
    id,
    kind: kindOf(note),
    quote: quoteOf(note),
    text,
    colour,
    tags,
    author: creator.name,
    ...(creator.id !== undefined && { authorId: creator.id }),
    origin: origin === 'mine' || origin === 'commons' ? origin : 'circle',
    created,
    isEdited: created !== undefined && modified !== undefined && modified > created,
    place: places[id],
    ...(copy && { madeOn: copy }),
  };
}

/** Where it was made, when that is not here; a link only where it may safely lead there. */
function otherCopy({ source, replyTo }: Annotation, page: string | undefined) {
  if (source === page || replyTo !== undefined || !URL.canParse(source)) return undefined;
  const name = copyName(source);
  const { protocol, href } = new URL(source);
  return protocol === 'https:' || protocol === 'http:' ? { name, href } : { name };
}
