/** Whether a text may look different as Markdown; most notes are plain words and need nothing. */
export function hasMarks(text: string): boolean {
  return /[*_`~#>|[\]<\\&@]|^[ \t]*(?:[-+=]|\d+[.)]\s)|^(?: {4}|\t)|https?:|www\.|\n[^\S\n]*\n/imu.test(
    text,
  );
}
