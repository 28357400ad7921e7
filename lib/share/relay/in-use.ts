import type { Database } from '../../store/db.ts';
import { chosenNetwork } from '../../store/sharing.ts';
import { defaultRelays } from './default-relays.ts';

/** Those that may be asked in the commons; three of them are. May be watched. */
export async function relaysInUse(db: Database): Promise<readonly string[]> {
  return (await chosenNetwork(db))?.relays ?? defaultRelays;
}
