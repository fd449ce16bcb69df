/** A connection that tells the system once of all that was written to it at one moment. */
import { Socket } from 'node:net';

/**
 * The statements of a transaction that are sent together leave together. `pg` alone would make a
 * system call for each, and each would wake the database.
 */
export function createTurnSocket(): Socket {
  const socket = new Socket();
  const write = socket.write.bind(socket);
  let isHeld = false;
  const release = (): void => {
    isHeld = false;
    socket.uncork();
  };
  const hold = (): void => {
    if (isHeld) return;
    isHeld = true;
    socket.cork();
    process.nextTick(release);
  };
  // Not before: `connect` puts the write of every other socket back.
  socket.once('connect', () => {
    socket.write = ((...written: Parameters<typeof write>) => {
      hold();
      return write(...written);
    }) as typeof write;
  });
  return socket;
}
