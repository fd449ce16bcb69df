/** A bar that says how far a long command is, where a person watches. */
import type { Terminal } from './command.ts';

const width = 30;
const atMostEveryMs = 100;

/** Draws how much of something is done. */
export interface Progress {
  /** `label` says what is going on, such as "Reading". */
  show(label: string, done: number, total: number): void;
  /** The same where nobody knows how much there is. */
  count(label: string, done: number, things: string): void;
  /** Takes the bar away. */
  end(): void;
}

/** Makes a bar; it draws nothing where nobody watches. */
export function createProgress({ progress }: Terminal, now = () => performance.now()): Progress {
  let drawnAt = -Infinity;
  const isSoon = () => now() - drawnAt < atMostEveryMs;
  return {
    count(label, done, things) {
      if (!progress || isSoon()) return;
      drawnAt = now();
      progress(`${label.padEnd(10)} ${done.toLocaleString('en')} ${things}`);
    },
    show(label, done, total) {
      if (!progress || (done < total && isSoon())) return;
      drawnAt = now();
      const share = total > 0 ? Math.min(1, done / total) : 1;
      const filled = Math.round(share * width);
      const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
      progress(`${label.padEnd(10)} ${bar} ${Math.floor(share * 100)}%`);
    },
    end() {
      progress?.('');
    },
  };
}
