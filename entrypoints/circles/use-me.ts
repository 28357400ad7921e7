import { useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/platform/log.ts';
import { reader } from '../../lib/share/identity/identity.ts';
import type { Database } from '../../lib/store/db.ts';

/** The reader's public key in that circle; asked for once, since asking may make it. */
export function useMe(db: Database, circle: string): string | undefined {
  const [me, setMe] = useState<string>();
  useEffect(() => {
    report(reader(db, Date.now()).then(({ keysFor }) => setMe(keysFor(circle).pubkey)));
  }, [circle]);
  return me;
}
