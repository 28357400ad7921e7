import './chart.css';
import { i18n } from '#i18n';

interface WeekChartProps {
  caption: string;
  /** ISO dates of what is counted. */
  dates: string[];
}

const weeks = 12;
const weekMs = 7 * 24 * 60 * 60 * 1000;
const height = 64;
const column = 20;

/** How much was written in each of the last weeks; the newest at the end. */
export function WeekChart({ caption, dates }: WeekChartProps) {
  const now = Date.now();
  const counts = Array.from({ length: weeks }, () => 0);
  for (const date of dates) {
    const age = Math.floor((now - Date.parse(date)) / weekMs);
    const at = weeks - 1 - Math.max(0, age);
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  const most = Math.max(1, ...counts);
  return (
    <figure class="chart week-chart">
      <figcaption>{caption}</figcaption>
      <svg
        role="img"
        aria-label={`${caption}: ${counts.join(', ')}`}
        viewBox={`0 0 ${weeks * column} ${height}`}
        preserveAspectRatio="none"
      >
        {counts.map((count, at) => (
          <rect
            // oxlint-disable-next-line react/no-array-index-key -- the place is what it is
            key={at}
            class="open"
            x={at * column + 1}
            width={column - 2}
            y={height - (count / most) * height}
            height={(count / most) * height}
          />
        ))}
      </svg>
      <p class="axis" aria-hidden="true">
        <span>{i18n.t('circles.weeksAgo', [weeks - 1])}</span>
        <span>{i18n.t('circles.thisWeek')}</span>
      </p>
    </figure>
  );
}
