/** A road to a server that can be made long, or lead to another. */
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

export interface Address {
  readonly host: string;
  readonly port: number;
}

export interface SlowProxy {
  readonly port: number;
  /** Where connections that are opened from now on lead to. */
  to: Address;
  /** How late everything that the server says arrives, from now on. */
  delayMs: number;
  close(): Promise<void>;
}

/** Passes connections on to a port of this machine. */
export async function startSlowProxy(to: Address): Promise<SlowProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(proxy.to);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    near.on('data', (chunk) => far.write(chunk));
    far.on('data', (chunk) => {
      if (proxy.delayMs === 0) near.write(chunk);
      else setTimeout(() => near.write(chunk), proxy.delayMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: SlowProxy = {
    port: (server.address() as AddressInfo).port,
    to,
    delayMs: 0,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}
