import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { storeFault } from '../../../components/store-fault.ts';
import { sendMessage } from '../../../lib/messaging/protocol.ts';
import { Circles } from '../../../lib/share/circle/circles.ts';
import { NotShareable } from '../../../lib/share/contributions/not-shareable.ts';
import { Contributor } from '../../../lib/share/contributor.ts';
import { Manager } from '../../../lib/share/manage/manager.ts';
import type { Database } from '../../../lib/store/db.ts';
import { storeFailureOf } from '../../../lib/work/store-error.ts';

export interface Tools {
  manager: Manager;
  contributor: Contributor;
}

/** Does one thing after another; why the last could not be done is `fault`. */
export function useManager(db: Database) {
  const [fault, setFault] = useState('');
  return {
    fault,
    /** False when it could not be done. */
    async run(deed: (tools: Tools) => Promise<unknown>): Promise<boolean> {
      setFault('');
      try {
        await deed(toolsOf(db));
        await sendMessage('sharingChanged');
        return true;
      } catch (error) {
        setFault(faultOf(error));
        return false;
      }
    },
  };
}

function toolsOf(db: Database): Tools {
  const env = { db, now: Date.now, random: Math.random };
  const contributor = new Contributor(env, new Circles(env));
  return { contributor, manager: new Manager(env.now, contributor) };
}

function faultOf(error: unknown): string {
  if (!(error instanceof NotShareable)) return storeFault(storeFailureOf(error));
  return error.reason === 'refused-host'
    ? i18n.t('manage.fault.refusedHost')
    : i18n.t('manage.fault.noPublicPlace');
}
