/** Chromium's home for sharing: its service worker has no WebRTC and does not live long enough. */

import { listenWhereSharingRuns } from '../../lib/platform/sharing/run.ts';
import { Database } from '../../lib/store/db.ts';

listenWhereSharingRuns(new Database());
