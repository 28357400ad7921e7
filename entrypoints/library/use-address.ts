import { useEffect, useState } from 'preact/hooks';

/** What the address asks for: `#work=doi:…` the page about a work, `#note=…` a note in its list. */
export interface Asked {
  work?: string;
  note?: string;
}

export function useAddress(): Asked {
  const [asked, setAsked] = useState(inAddress);
  useEffect(() => {
    const changed = () => setAsked(inAddress());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return asked;
}

export const addressOfPageAbout = (work: string): string => `#work=${encodeURIComponent(work)}`;
export const addressOfNote = (note: string): string => `#note=${encodeURIComponent(note)}`;

function inAddress(): Asked {
  const asked = new URLSearchParams(location.hash.slice(1));
  const [work, note] = [asked.get('work'), asked.get('note')];
  return { ...(work !== null && { work }), ...(note !== null && { note }) };
}
