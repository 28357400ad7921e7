/** Tells pages that stand in place of the one asked for: bot checks, sign-ins, errors. */

import type { Head } from './head.ts';

const title =
  /^(?:error:? )?(?:just a moment|attention required|access denied|robot check|are you a (?:robot|human)|security check|verify(?:ing)? (?:you are|that you)|please wait|checking your browser|pardon our interruption|ddos-guard|(?:403|404|410|429|500|502|503)\b|(?:page|doi|document|article|item|record) (?:is )?not found|not found|forbidden|bad gateway|service unavailable|site maintenance|(?:user )?validat(?:e|ion)|human verification|captcha|one more step|un momento|einen moment|un instant|nur einen moment|client challenge|request rejected|bot verification)/iu;
/** Elements of the bot checks of Cloudflare and PerimeterX. */
const challenges = [
  'challenge-form',
  'challenge-running',
  'cf-challenge-running',
  'challenge-error-title',
  'px-captcha',
];

/**
 * Such a page often keeps the address of a work. Nothing on it is about the work, so nothing is
 * claimed: the page may as well be that of a work that does not exist.
 */
export function isInterstitial({ document }: Head): boolean {
  return title.test(document.title.trim()) || challenges.some((id) => document.getElementById(id));
}
