import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program with its words, started in a folder; answers whether it ended well. */
export type Run = (command: readonly string[], folder: string) => Promise<boolean>;

export const runProgram: Run = async ([program = '', ...words], folder) => {
  const child = spawn(program, words, {
    cwd: folder,
    stdio: 'inherit',
    // Package managers are scripts there, which only a shell starts.
    shell: process.platform === 'win32',
  });
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    return code === 0;
  } catch {
    // There is no such program.
    return false;
  }
};
