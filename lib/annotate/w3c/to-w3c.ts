/**
 * Writes an annotation as JSON-LD of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/).
 */

import type { Annotation, Colour } from '../annotation.ts';
import type { Selector } from '../selectors.ts';
import { tints } from '../tints.ts';
import { escapedAddress, escapedId } from './escaped.ts';
import { addressOfLicence } from './licences.ts';

/** How we call our colours in `styleClass`. */
export const stylePrefix = 'copyleaf-';

export function toW3C(annotation: Annotation): object {
  const { id, motivation, creator, created, modified, licence, replyTo } = annotation;
  const target = targetOf(annotation);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    motivation,
    ...(Object.keys(creator).length > 0 && { creator: { type: 'Person', ...creator } }),
    ...(created !== undefined && { created }),
    ...(modified !== undefined && { modified }),
    ...(licence !== undefined && { rights: addressOfLicence(licence) }),
    ...bodies(annotation),
    ...(annotation.colour !== undefined && { stylesheet: styleSheetFor(annotation.colour) }),
    target: replyTo === undefined ? target : [{ id: replyTo, type: 'Annotation' }, target],
  };
}

/** The text, then the tags; no property when there is neither. */
function bodies({ motivation, text, tags }: Annotation): object {
  // A note on a highlight is a comment, and only a tag is for tagging.
  const purpose = /^(?:highlighting|tagging)$/u.test(motivation) ? 'commenting' : motivation;
  const written =
    text === undefined ? [] : [{ type: 'TextualBody', value: text, format: 'text/plain', purpose }];
  const tagged = tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' }));
  const body = [...written, ...tagged];
  return body.length > 0 ? { body } : {};
}

/**
 * Its `scope` is the work: that is where the passage belongs, whatever page it was seen on. Only
 * what says more than the page itself is a specific resource.
 */
function targetOf({ selectors, workIds, colour, ...annotation }: Annotation): object {
  const source = escapedAddress(annotation.source);
  const more = {
    ...(workIds.length > 0 && { scope: workIds.map(escapedId) }),
    ...(colour !== undefined && { styleClass: `${stylePrefix}${colour}` }),
    ...(selectors.length > 0 && { selector: selectors.map(plainSelector) }),
  };
  const isPage = Object.keys(more).length === 0;
  return isPage ? { id: source, type: 'Text' } : { type: 'SpecificResource', source, ...more };
}

/** The model demands it where there is a `styleClass`, section 4.4. */
function styleSheetFor(colour: Colour): object {
  const value = `.${stylePrefix}${colour} { background: ${tints[colour]} }`;
  return { type: 'CssStylesheet', value };
}

/** A single refinement is written without a list, as in the examples of the model. */
function plainSelector(selector: Selector): object {
  const { refinedBy = [], ...rest } = selector;
  const refined = refinedBy.map(plainSelector);
  const ends =
    rest.type === 'RangeSelector'
      ? {
          startSelector: plainSelector(rest.startSelector),
          endSelector: plainSelector(rest.endSelector),
        }
      : {};
  if (refined.length === 0) return { ...rest, ...ends };
  return { ...rest, ...ends, refinedBy: refined.length === 1 ? refined[0] : refined };
}
