/** The looks of what stands in a page: the same tokens and components as on our own pages. */

import composer from '../../components/note-composer.css?inline';
import margin from '../../components/note-margin.css?inline';
import richText from '../../components/rich-text.css?inline';
import tagField from '../../components/tag-field.css?inline';
import tints from '../../components/tints.css?inline';
import tokens from '../../components/tokens.css?inline';
import own from './annotator.css?inline';

/** The tokens stand on our own frame, where no rule of the page can reach them. */
export function sheet(): CSSStyleSheet {
  const made = new CSSStyleSheet();
  const ours = tokens.replaceAll(':root', '.frame');
  made.replaceSync([ours, tints, own, tagField, richText, composer, margin].join('\n'));
  return made;
}
