import './chart.css';

interface BarTableProps {
  caption: string;
  what: string;
  howMany: string;
  bars: { label: string; value: number }[];
}

/** A bar chart that is a table: the bars repeat what the numbers beside them say. */
export function BarTable({ caption, what, howMany, bars }: BarTableProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <table class="chart bar-table">
      <caption>{caption}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{howMany}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect class="open" width={(value / most) * 100} height="10" />
              </svg>
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
