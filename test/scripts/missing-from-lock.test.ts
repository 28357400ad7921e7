import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { missingFromLock, type Lock } from '../../scripts/setup/missing-from-lock.ts';

it('adds what the lock file mentions without describing it', () => {
  const lock: Lock = {
    packages: {
      'node_modules/tool': {
        version: '1.2.3',
        dev: true,
        optionalDependencies: {
          '@tool/binding-darwin-arm64': '1.2.3',
          '@tool/binding-linux-arm-musleabihf': '1.2.3',
          '@tool/binding-linux-x64-gnu': '1.2.3',
        },
      },
      'node_modules/@tool/binding-linux-x64-gnu': { version: '1.2.3' },
    },
  };
  expect(missingFromLock(lock)).toEqual({
    'node_modules/@tool/binding-darwin-arm64': {
      version: '1.2.3',
      os: ['darwin'],
      cpu: ['arm64'],
      dev: true,
      optional: true,
    },
    'node_modules/@tool/binding-linux-arm-musleabihf': {
      version: '1.2.3',
      os: ['linux'],
      cpu: ['arm'],
      libc: ['musl'],
      dev: true,
      optional: true,
    },
  });
});

it('asks rather than guess', () => {
  expect(() => missingFromLock(mentions('helper', '1.0.0'))).toThrow('for which platform?');
  expect(() => missingFromLock(mentions('tool-linux-x64', '^1.0.0'))).toThrow('only npm can');
});

it('has nothing to add to ours, so that `npm ci` accepts it: else `npm run lock`', () => {
  const ours = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
  expect(missingFromLock(JSON.parse(ours) as Lock)).toEqual({});
});

function mentions(name: string, version: string): Lock {
  return { packages: { 'node_modules/tool': { optionalDependencies: { [name]: version } } } };
}
