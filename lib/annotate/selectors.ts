/**
 * The selectors of the W3C Web Annotation Data Model, section 4.2
 * (https://www.w3.org/TR/annotation-model/#selectors): ways to say which part of a page is meant.
 */

export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix?: string;
  suffix?: string;
  refinedBy?: Selector[];
}

/** In code points of the text of the page, as the model demands; `end` is not part of it. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
  refinedBy?: Selector[];
}

/** From where `startSelector` begins to where `endSelector` begins. */
export interface RangeSelector {
  type: 'RangeSelector';
  startSelector: Selector;
  endSelector: Selector;
  refinedBy?: Selector[];
}

export interface XPathSelector {
  type: 'XPathSelector';
  value: string;
  refinedBy?: Selector[];
}

export interface CssSelector {
  type: 'CssSelector';
  value: string;
  refinedBy?: Selector[];
}

export interface FragmentSelector {
  type: 'FragmentSelector';
  value: string;
  /** The specification that gives the fragment its meaning. */
  conformsTo?: string;
  refinedBy?: Selector[];
}

/** In bytes. */
export interface DataPositionSelector {
  type: 'DataPositionSelector';
  start: number;
  end: number;
  refinedBy?: Selector[];
}

/** The shape itself, or the address where it is. */
export interface SvgSelector {
  type: 'SvgSelector';
  value?: string;
  id?: string;
  refinedBy?: Selector[];
}

export type Selector =
  | TextQuoteSelector
  | TextPositionSelector
  | RangeSelector
  | XPathSelector
  | CssSelector
  | FragmentSelector
  | DataPositionSelector
  | SvgSelector;

export type SelectorOf<Type extends Selector['type']> = Extract<Selector, { type: Type }>;

/** The first selector of that type. */
export function selectorOf<Type extends Selector['type']>(
  selectors: readonly Selector[],
  type: Type,
): SelectorOf<Type> | undefined {
  return selectors.find((selector): selector is SelectorOf<Type> => selector.type === type);
}
