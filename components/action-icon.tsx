import './action-icon.css';

/** Lines on a 24 × 24 grid, of one family with the states. */
const paths = {
  cite: 'M5 7h5v5c0 3-1.5 4.5-4 5M14 7h5v5c0 3-1.5 4.5-4 5',
  save: 'M7 3.5h10v17l-5-4-5 4z',
  note: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19z',
  letter: 'M3.5 6h17v12.5h-17zM4 7l8 6 8-6',
  watch:
    'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  share: 'M14 4.5 20.5 11 14 17.5v-4C8.5 13.5 5.5 15 3.5 19c.5-6 4-10 10.5-10.5z',
  about: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.5h.01',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20v-2a4 4 0 0 1 4-4h5a4 4 0 0 1 4 4v2M16 4.5a3.5 3.5 0 0 1 0 6M18 14.5a4 4 0 0 1 3.5 3.5v2',
  similar: 'M4 4h11v14H4zM9 21h11V8',
};

/** Beside the word that says the same. */
export function ActionIcon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="action-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
