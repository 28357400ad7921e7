const shapes = {
  sidebar: 'M4 5h16v14H4z M10 5v14',
  search: 'M10.5 5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11z M15 15l5 5',
  previous: 'M6 14l6-6l6 6',
  next: 'M6 10l6 6l6-6',
  less: 'M6 12h12',
  more: 'M6 12h12 M12 6v12',
  rotate: 'M19 12a7 7 0 1 1-2.2-5.1 M19 4v4h-4',
  dark: 'M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5z',
  print: 'M7 9V4h10v5 M7 17H4v-7h16v7h-3 M7 14h10v6H7z',
  notes: 'M5 4h14v12l-4 4H5z M8.5 9h7 M8.5 13h5',
  keys: 'M3 7h18v10H3z M6.5 10.5h.01 M10 10.5h.01 M13.5 10.5h.01 M17 10.5h.01 M8 14h8',
  close: 'M6 6l12 12 M18 6L6 18',
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}
