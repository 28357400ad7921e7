import './chart.css';
import { i18n } from '#i18n';

interface Span {
  label: string;
  open: number;
  closed: number;
  other: number;
}

interface YearChartProps {
  caption: string;
  spans: Span[];
}

const height = 96;
const column = 20;

/** Open against closed by year: stacked columns, and the same as a table to be opened. */
export function YearChart({ caption, spans }: YearChartProps) {
  const most = Math.max(1, ...spans.map(({ open, closed, other }) => open + closed + other));
  const scale = (value: number) => (value / most) * height;
  const words = [
    i18n.t('library.state.open'),
    i18n.t('library.state.closed'),
    i18n.t('library.other'),
  ];
  const sums = (['open', 'closed', 'other'] as const).map((state) =>
    spans.reduce((sum, span) => sum + span[state], 0),
  );
  return (
    <figure class="chart year-chart">
      <figcaption>{caption}</figcaption>
      <svg
        role="img"
        aria-label={`${caption}: ${words.map((word, at) => `${word} ${sums[at]}`).join(', ')}`}
        viewBox={`0 0 ${spans.length * column} ${height}`}
        preserveAspectRatio="none"
      >
        {spans.map(({ label, open, closed, other }, at) => {
          const stack = [
            { state: 'open', value: open, below: 0 },
            { state: 'closed', value: closed, below: open },
            { state: 'other', value: other, below: open + closed },
          ];
          return stack.map(({ state, value, below }) => (
            <rect
              key={`${label} ${state}`}
              class={state}
              x={at * column + 1}
              width={column - 2}
              y={height - scale(below + value)}
              height={scale(value)}
            />
          ));
        })}
      </svg>
      <p class="axis" aria-hidden="true">
        <span>{spans[0]?.label}</span>
        <span>{spans.length > 1 && spans.at(-1)?.label}</span>
      </p>
      <p class="legend" aria-hidden="true">
        {words.map((word, at) => (
          <span key={word} class={['open', 'closed', 'other'][at]}>
            {word}
          </span>
        ))}
      </p>
      <details>
        <summary>{i18n.t('library.asTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('library.facet.year')}</th>
              {words.map((word) => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {spans.map(({ label, open, closed, other }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{open}</td>
                <td>{closed}</td>
                <td>{other}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
