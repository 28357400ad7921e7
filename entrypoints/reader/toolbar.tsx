import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Zoom } from '../../lib/pdf/zoom.ts';
import { PageField } from './page-field.tsx';
import { Tool } from './tool.tsx';
import { ZoomField } from './zoom-field.tsx';

interface ToolbarProps {
  title: string;
  page: number;
  pages: number;
  zoom: Zoom;
  factor: number;
  isSidebarOpen: boolean;
  isFindOpen: boolean;
  isDark: boolean;
  onPage: (page: number) => void;
  onZoom: (zoom: Zoom) => void;
  onPress: (name: 'sidebar' | 'find' | 'rotate' | 'dark' | 'print' | 'help') => void;
  /** Further tools at the end. */
  children?: ComponentChildren;
}

export function Toolbar(props: ToolbarProps) {
  const press = (name: Parameters<ToolbarProps['onPress']>[0]) => () => props.onPress(name);
  return (
    <header class="toolbar">
      <Tool
        icon="sidebar"
        label={i18n.t('reader.sidebar')}
        keys="S"
        pressed={props.isSidebarOpen}
        onPress={press('sidebar')}
      />
      <h1 title={props.title}>{props.title}</h1>
      <PageField page={props.page} pages={props.pages} onPage={props.onPage} />
      <ZoomField zoom={props.zoom} factor={props.factor} onZoom={props.onZoom} />
      <div class="tools">
        <Tool
          icon="search"
          label={i18n.t('reader.find')}
          keys="Control+F"
          pressed={props.isFindOpen}
          onPress={press('find')}
        />
        <Tool icon="rotate" label={i18n.t('reader.rotate')} keys="R" onPress={press('rotate')} />
        <Tool
          icon="dark"
          label={i18n.t('reader.dark')}
          keys="D"
          pressed={props.isDark}
          onPress={press('dark')}
        />
        <Tool
          icon="print"
          label={i18n.t('reader.print')}
          keys="Control+P"
          onPress={press('print')}
        />
        <Tool icon="keys" label={i18n.t('reader.keys')} keys="?" onPress={press('help')} />
        {props.children}
      </div>
    </header>
  );
}
