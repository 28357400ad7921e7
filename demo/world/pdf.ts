/** A small but real PDF from plain text: selectable, several pages, built-in fonts only. */

const pageWidth = 595;
const pageHeight = 842;
const margin = 72;
const lineHeight = 16;
const charactersPerLine = 78;
const linesPerPage = Math.floor((pageHeight - 2 * margin) / lineHeight);

/** The first line is the title; empty lines separate paragraphs. */
export function makePdf(text: string): Buffer {
  const [title = '', ...rest] = text.trim().split('\n');
  const lines = [title, '', ...wrap(rest.join('\n'))];
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += linesPerPage) {
    pages.push(lines.slice(at, at + linesPerPage));
  }
  const firstPage = 5; // after catalogue, page tree, font and document information
  const pageNumber = (index: number) => firstPage + index * 2;
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    `<< /Title (${escape(title)}) >>`,
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${pageNumber(index) + 1} 0 R >>`,
      stream(page),
    ]),
  ]);
}

function wrap(text: string): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const word of paragraph.split(/\s+/)) {
      const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
      if (longer.length <= charactersPerLine) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });
}

function stream(lines: string[]): string {
  const shown = lines.map((line) => `(${escape(line)}) Tj T*`).join('\n');
  const content = `BT /F1 12 Tf ${lineHeight} TL ${margin} ${pageHeight - margin} Td\n${shown}\nET`;
  return `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`;
}

function escape(text: string): string {
  return text.replaceAll(/[\\()]/g, String.raw`\$&`);
}

/** Numbers the objects from 1 and writes the table that says where each begins. */
function assemble(objects: string[]): Buffer {
  let body = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  body += `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  body += `trailer\n<< /Size ${size} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${body.indexOf('xref\n0')}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}
