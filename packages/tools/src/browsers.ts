import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { chromium, firefox, webkit } from 'playwright-core';

import { canInstallWithApt, installWithApt } from './apt.ts';
import { findProgram } from './find-program.ts';

export const engines = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof engines)[number];

/** A browser that can be started, and by whom: Playwright's builds only obey Playwright. */
export type Browser =
  | { kind: 'installed'; engine: 'chromium' | 'firefox'; path: string }
  | {
      kind: 'webkitgtk';
      engine: 'webkit';
      path: string;
      driver: string;
      xvfbRun: string | undefined;
    }
  | { kind: 'playwright'; engine: Engine; path: string };

/** What Chromium is started without. It takes the last list it is given, so Playwright's own is in this one. */
const chromiumLeaves = [
  // Each window of a test would start two more renderers, for a field to type addresses into that nobody sees.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  // Playwright's:
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
];

/** What starting Chromium takes everywhere: root has no sandbox, and tests make no outside calls. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${chromiumLeaves.join(',')}`,
];

/** The Debian packages that bring each. */
export const debianPackages: Record<Engine, readonly string[]> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

/** Finds a browser: the path from the environment first, then what is installed. */
export function findBrowser(engine: Engine): Browser | undefined {
  return findInstalled(engine) ?? findPlaywrightBuild(engine);
}

/** Finds a browser, installing it where that can be done; a string says why there is none. */
export function ensureBrowser(engine: Engine): Browser | string {
  const present = findBrowser(engine);
  if (present !== undefined) return present;

  const reason = canInstallWithApt()
    ? installWithApt(debianPackages[engine])
    : installWithPlaywright(engine);
  return (
    findBrowser(engine) ??
    `${engine}: not found on this machine, and it could not be installed (${reason ?? 'no program was found after the installation'}). ` +
      `SPAARKIT_${engine.toUpperCase()} may name one.`
  );
}

function findInstalled(engine: Engine): Browser | undefined {
  switch (engine) {
    case 'chromium': {
      const path = findProgram([
        process.env['SPAARKIT_CHROMIUM'],
        'chromium',
        'chromium-browser',
        'google-chrome-stable',
        'google-chrome',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ]);
      return path === undefined ? undefined : { kind: 'installed', engine, path };
    }
    case 'firefox': {
      const path = findProgram([
        process.env['SPAARKIT_FIREFOX'],
        'firefox-esr',
        'firefox',
        '/Applications/Firefox.app/Contents/MacOS/firefox',
      ]);
      return path === undefined ? undefined : { kind: 'installed', engine, path };
    }
    case 'webkit': {
      const path = findProgram([
        process.env['SPAARKIT_WEBKIT'],
        ...globSync('/usr/{lib,libexec}/{*/,}webkit2gtk-4.*/MiniBrowser').toSorted().toReversed(),
      ]);
      const driver = findProgram([process.env['SPAARKIT_WEBKIT_DRIVER'], 'WebKitWebDriver']);
      const xvfbRun = findProgram(['xvfb-run']);
      const hasDisplay = xvfbRun !== undefined || process.env['DISPLAY'] !== undefined;
      return path === undefined || driver === undefined || !hasDisplay
        ? undefined
        : { kind: 'webkitgtk', engine, path, driver, xvfbRun };
    }
  }
}

function findPlaywrightBuild(engine: Engine): Browser | undefined {
  const path = findProgram([{ chromium, firefox, webkit }[engine].executablePath()]);
  return path === undefined ? undefined : { kind: 'playwright', engine, path };
}

function installWithPlaywright(engine: Engine): string | undefined {
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json');
  const installed = spawnSync(
    process.execPath,
    [join(manifest, '..', 'cli.js'), 'install', engine],
    { encoding: 'utf8', stdio: ['ignore', 'inherit', 'pipe'] },
  );
  return installed.status === 0
    ? undefined
    : `playwright install failed: ${installed.stderr.trim().split('\n')[0] ?? ''}`;
}
