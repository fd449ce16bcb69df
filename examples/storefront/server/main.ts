/** `npm start`: the loyalty API and the shop, on this machine only, until Ctrl-C. */
import { startShop } from './start-shop.ts';
import { readSettings, StartProblem } from './settings.ts';

try {
  const shop = await startShop(readSettings(process.env));
  let isClosing = false;
  const close = () => {
    if (isClosing) process.exit(1);
    isClosing = true;
    void shop.stop().then(() => process.exit());
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  console.log(`Zilverberk is open at ${shop.origin} (Ctrl-C closes it)`);
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  console.error(error.message);
  process.exit(1);
}
