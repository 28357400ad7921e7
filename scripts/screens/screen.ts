/** The contract of a screen that is photographed. */

import type { Page } from 'playwright-core';
import type { World } from '../../demo/world/world.ts';
import type { CopyleafBrowser } from '../../test/e2e/harness/browser.ts';
import type { Condition } from './conditions.ts';

export interface Stage {
  browser: CopyleafBrowser;
  world: World;
  condition: Condition;
}

export interface Screen {
  name: string;
  size: { width: number; height: number };
  /** Only the window's part, where the page is not ours or scrolls inside itself. */
  windowOnly?: boolean;
  /** The conditions it knows; all four unless said otherwise. */
  conditions?: Condition[];
  /** Brings it onto the screen. */
  open(stage: Stage): Promise<Page>;
}
