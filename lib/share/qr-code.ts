import { renderSVG } from 'uqr';

/** To be read by the camera of a telephone. */
interface Picture {
  /** What the camera reads. */
  text: string;
  svg: string;
}

export function pictureOf(text: string): Picture {
  return { text, svg: renderSVG(text) };
}
