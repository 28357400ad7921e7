/** What is known of a PDF when it is asked which work it is. */

export interface PdfClues {
  /** Of the web, where it came from; undefined for a file of this computer. */
  address: string | undefined;
  /** The document information dictionary (ISO 32000-1, 14.3.3), publishers' own entries too. */
  info: Readonly<Record<string, string>>;
  /** The entries of the XMP packet: `prism:doi`, `dc:identifier` …, names in lower case. */
  xmp: Readonly<Record<string, string>>;
  /** The lines of the first page, in reading order. */
  firstPage: readonly PdfLine[];
}

export interface PdfLine {
  text: string;
  /** Height of its letters, in points. */
  size: number;
  /** Neither level nor read from left to right: a stamp in the margin. */
  isTurned: boolean;
}
