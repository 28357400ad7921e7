/** Tells pages that stand in place of the one asked for: bot checks, sign-ins, errors. */

import type { Page } from './page.ts';

const title =
  /^(?:error:? )?(?:just a moment|attention required|access denied|robot check|are you a (?:robot|human)|security check|verify(?:ing)? (?:you are|that you)|please wait|checking your browser|pardon our interruption|ddos-guard|(?:403|404|410|429|500|502|503)\b|(?:page|doi|document|article|item|record) (?:is )?not found|not found|forbidden|bad gateway|service unavailable|site maintenance|(?:user )?validat(?:e|ion)|human verification|captcha|one more step|un momento|einen moment|un instant|nur einen moment|client challenge|request rejected|bot verification)/iu;
const challenge =
  '#challenge-form, #challenge-running, #cf-challenge-running, #challenge-error-title, #px-captcha, form[action*="validateCaptcha" i], script[src*="/cdn-cgi/challenge-platform/" i][src*="orchestrate" i]';

/**
 * Such a page often keeps the address of a work. Nothing on it is about the work, so nothing is
 * claimed: the page may as well be that of a work that does not exist.
 */
export function isInterstitial(page: Page): boolean {
  return title.test(page.document.title.trim()) || page.document.querySelector(challenge) !== null;
}
