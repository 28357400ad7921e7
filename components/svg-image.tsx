import { useMemo } from 'preact/hooks';

/** A drawing made here, shown as a picture: whatever is in it cannot run. */
export function SvgImage({ svg, label }: { svg: string; label: string }) {
  const address = useMemo(() => `data:image/svg+xml,${encodeURIComponent(svg)}`, [svg]);
  return <img class="svg-image" src={address} alt={label} width="220" height="220" />;
}
