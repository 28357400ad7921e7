/** Whether a text may look different as Markdown; most notes are plain words and need nothing. */
export function hasMarks(text: string): boolean {
  return /[*_`~#>|[\]<\\&@]|^\s*(?:[-+=]|\d+[.)]\s)|^(?: {4}|\t)|https?:|www\.|\n\s*\n/imu.test(
    text,
  );
}
