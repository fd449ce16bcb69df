// Brings a bare machine (git, Node 20 or newer, npm) to where the workspace's own Node and tools
// take over. It runs before anything is installed, hence plain JavaScript without dependencies.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const stampFile = join(root, 'node_modules/.spaarkit-installed');
const oldestNode = 20;

/** So long nothing may be said before what is waited for is told. */
const quietMs = 5000;
/** Who has not had one answer by then has no line: on a slow one the first takes seconds. */
const patienceMs = 60_000;

const unreachable =
  'The package registry could not be reached. Check the network, and proxy settings if there are any (`npm config list`), then try again. Where only pnpm knows the way, install pnpm 12: it is taken then.';

const [command, ...rest] = process.argv.slice(2);
if (command !== 'start' && command !== 'test') {
  stop('Say what to do: node packages/tools/bootstrap.mjs start | test');
}

checkMachine();
await install();
run(join(root, `packages/tools/src/${command}.ts`), rest);

function checkMachine() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldestNode) {
    stop(`Spaarkit needs Node ${oldestNode} or newer; this is ${process.version}. See nodejs.org.`);
  }
  if (spawnSync('git', ['--version']).status !== 0) {
    stop('git was not found. Install it, for example with `apt-get install git`.');
  }
  try {
    accessSync(root, constants.W_OK);
    if (existsSync(join(root, 'node_modules'))) {
      accessSync(join(root, 'node_modules'), constants.W_OK);
    }
  } catch {
    stop(`No permission to write in ${root}. Check who owns the folder: packages are put there.`);
  }
}

async function install() {
  const wanted = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;

  console.log('Installing packages …');
  const { code, said, error } = await runInstall();
  if (code !== 0) {
    process.stderr.write(said);
    stop(explain(said, error));
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, wanted);
}

/** What installs: the machine's own pnpm, which may reach a registry that npm does not, or else one that npm brings. */
function installer() {
  const { stdout } = spawnSync('pnpm', ['--version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    timeout: quietMs,
  });
  return stdout?.startsWith('12.') ? ['pnpm'] : ['npx', '-y', 'pnpm@12'];
}

/** Resolves with all that was said: nobody wants to read it while all goes well. */
function runInstall() {
  const [program, ...words] = installer();
  const child = spawn(program, [...words, 'install', '--frozen-lockfile'], {
    cwd: root,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      // npm, which brings pnpm, would wait another minute before its third and last try. How long it waits for an
      // answer stays as it is: that has to do for the whole of it, and so bounds how slow a line may be.
      npm_config_fetch_retry_maxtimeout: '10000',
      ...process.env,
      // Has it say each answer that comes.
      npm_config_loglevel: 'http',
      CI: 'true',
    },
  });
  let said = '';
  let isWaitToBeTold = true;
  const quiet = setTimeout(() => {
    isWaitToBeTold = false;
    tellWaiting(program === 'pnpm' ? program : 'npm');
  }, quietMs);
  const patience = setTimeout(() => {
    child.kill();
    stop(unreachable);
  }, patienceMs);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
      clearTimeout(patience);
      if (isWaitToBeTold) quiet.refresh();
    });
  }
  return new Promise((resolve) => {
    const end = (outcome) => {
      clearTimeout(quiet);
      clearTimeout(patience);
      resolve({ said, ...outcome });
    };
    child.on('error', (error) => end({ error }));
    child.on('close', (code) => end({ code }));
  });
}

function tellWaiting(asking) {
  const { stdout } = spawnSync(asking, ['config', 'get', 'registry'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  // Some have a password in it.
  const registry = (stdout ?? '').trim().replace(/\/\/[^/]*@/, '//');
  console.log(`Waiting for the package registry ${registry} …`);
}

/** Everything that decides what an install puts where, and the machine it is put on. */
function fingerprint() {
  const manifests = ['packages', 'examples'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name, 'package.json')),
  );
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests]) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(`\n${file}\n`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function explain(said, error) {
  if (error?.code === 'ENOENT') return 'npx was not found: it comes with npm. Install npm first.';
  if (/EACCES|EPERM|EROFS|permission denied/i.test(said)) {
    return 'The install was not allowed to write. Check who owns this folder and the npm cache (`npm config get cache`).';
  }
  if (/ENOSPC/.test(said)) return 'The disk is full.';
  if (/OUTDATED_LOCKFILE/.test(said)) {
    return 'pnpm-lock.yaml does not fit the package.json files. Run `npx pnpm@12 install` and commit what changes.';
  }
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EIDLETIMEOUT|ENETUNREACH|network timeout|META_FETCH_FAIL|error sending request/i.test(
      said,
    )
  ) {
    return unreachable;
  }
  return 'Installing the packages failed; the reason is above.';
}

/** Goes on under the Node that the workspace brings, with its programs first on the path. */
function run(script, args) {
  const programs = join(root, 'node_modules/.bin');
  const child = spawn(join(programs, 'node'), [script, ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: `${programs}${delimiter}${process.env.PATH ?? ''}` },
  });
  // Ctrl-C reaches the child by itself; we stay until it has put its things away.
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      if (signal === 'SIGTERM') child.kill(signal);
    });
  }
  child.on('error', (error) => stop(`Node could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
