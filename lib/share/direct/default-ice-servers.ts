/**
 * How a browser behind a router learns the address it is seen under. Both are run by makers of free
 * or long-standing telephony for everybody's use; they see that an address asks, and nothing else.
 * Settings may name others, or none: then only browsers that reach each other anyway connect.
 */
export const defaultIceServers = [
  { urls: ['stun:stun.nextcloud.com:443', 'stun:stun.sipgate.net:3478'] },
];
