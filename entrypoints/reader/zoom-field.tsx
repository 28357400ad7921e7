import { formatNumber, i18n } from '#i18n';
import { larger, parseZoom, smaller, type Zoom } from '../../lib/pdf/zoom.ts';
import { Tool } from './tool.tsx';

interface ZoomFieldProps {
  zoom: Zoom;
  /** What the zoom comes to in this window. */
  factor: number;
  onZoom: (zoom: Zoom) => void;
}

const offered = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];
const percent = (zoom: number): string => formatNumber(zoom, { style: 'percent' });

export function ZoomField({ zoom, factor, onZoom }: ZoomFieldProps) {
  const isOther = typeof zoom === 'number' && !offered.includes(zoom);
  return (
    <div class="zoom-field">
      <Tool
        icon="less"
        label={i18n.t('reader.smaller')}
        keys="Control+-"
        onPress={() => onZoom(smaller(factor))}
      />
      <select
        aria-label={i18n.t('reader.zoom')}
        value={typeof zoom === 'number' ? String(zoom * 100) : zoom}
        onChange={(event) => onZoom(parseZoom(event.currentTarget.value) ?? zoom)}
      >
        <option value="width">{i18n.t('reader.fitWidth')}</option>
        <option value="page">{i18n.t('reader.fitPage')}</option>
        {isOther && <option value={String(zoom * 100)}>{percent(zoom)}</option>}
        {offered.map((size) => (
          <option key={size} value={String(size * 100)}>
            {percent(size)}
          </option>
        ))}
      </select>
      <Tool
        icon="more"
        label={i18n.t('reader.larger')}
        keys="Control++"
        onPress={() => onZoom(larger(factor))}
      />
    </div>
  );
}
