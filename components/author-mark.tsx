import './author-mark.css';

/**
 * A small mark that is always the same for the same author: no photographs, nothing to load. `of`:
 * the author's id; undefined for the reader, who has another id in each circle and one mark everywhere.
 */
export function AuthorMark({ of = 'the reader' }: { of: string | undefined }) {
  const bits = hash(of);
  const cells = Array.from({ length: 15 }, (_, cell) => cell).filter((cell) => bits & (1 << cell));
  return (
    <svg class={`author-mark hue-${bits % 4}`} viewBox="0 0 7 7" aria-hidden="true">
      {cells.map((cell) => {
        const [column, row] = [cell % 3, Math.floor(cell / 3)];
        return (
          <path
            key={cell}
            fill="currentColor"
            d={`M${1 + column} ${1 + row}h1v1h-1zM${5 - column} ${1 + row}h1v1h-1z`}
          />
        );
      })}
    </svg>
  );
}

/** FNV-1a (RFC 9923), 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return value >>> 0;
}
