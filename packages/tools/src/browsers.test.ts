import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';

import { chromiumArguments } from './browsers.ts';

/** What the list names that starts Chromium without something. */
const leaves = (line: string) => line.slice(line.indexOf('=') + 1).split(',');

test('what Playwright starts Chromium without is left out still', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'spaarkit-browsers-'));
  const program = join(folder, 'chromium');
  const told = join(folder, 'told');
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" >'${told}'\n`, { mode: 0o755 });
  await chromium.launch({ executablePath: program, args: chromiumArguments }).catch(() => {});
  const lists = readFileSync(told, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('--disable-features='))
    .map(leaves);
  rmSync(folder, { recursive: true });

  const [playwrights = [], ours = []] = lists;
  expect(lists).toHaveLength(2);
  // Microsoft's are for Edge.
  const wanted = playwrights.filter((name) => !name.startsWith('ms'));
  expect(wanted.filter((name) => !ours.includes(name))).toEqual([]);
  expect(ours).toContain('WebUIOmniboxPopup');
});
