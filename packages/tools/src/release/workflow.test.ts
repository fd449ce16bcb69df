/** The workflow that publishes cannot be run from here: what can go wrong in silence is held to its text. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { root } from '../run.ts';

const workflow = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8');

test('packages are published with provenance, by a setting that pnpm reads, and without a token', () => {
  expect(workflow).toContain('id-token: write');
  const setting = /^ +(\w+_CONFIG_PROVENANCE): true$/m.exec(workflow)?.[1] ?? '';
  const answer = execFileSync('pnpm', ['config', 'get', 'provenance'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, [setting]: 'true' },
  });
  expect(answer.trim()).toBe('true');
  expect(workflow).not.toMatch(/secrets\.|NODE_AUTH_TOKEN|NPM_TOKEN/);
});

test('nothing is published that has a known hole, and somebody makes its tags', () => {
  const before = workflow.slice(0, workflow.indexOf('pnpm@12 release\n'));
  expect(before).toContain('pnpm@12 audit --prod --audit-level high');
  expect(before).toMatch(/git config user\.name .+ && git config user\.email/);
});

test('what is installed is some days old, from the registry, and runs nothing that is not named', () => {
  const setting = (name: string) =>
    execFileSync('pnpm', ['config', 'get', name], { cwd: root, encoding: 'utf8' });
  expect(Number(setting('minimumReleaseAge'))).toBeGreaterThanOrEqual(3 * 24 * 60);
  expect(setting('blockExoticSubdeps').trim()).toBe('true');
  expect(setting('strictDepBuilds').trim()).toBe('true');
});
