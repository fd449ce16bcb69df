import { expect, html } from '@open-wc/testing';

import { takeConsoleInformation, takeConsoleProblems } from '../../testing/console-guard.ts';
import { mount, wordsOf } from '../../testing/mount.ts';
import '../rewards/loyalty-rewards.ts';
// Here at once, so that no test has to wait for it.
import './advice.ts';

it('says once that another server answers, with JSON of its own, and shows no points of it', async () => {
  takeConsoleInformation();
  for (const answer of [{ hello: 'world' }, []]) {
    const { element } = await mount(html`<loyalty-rewards></loyalty-rewards>`, {
      server: { session: answer as never },
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(wordsOf(element)).to.contain('niet');
    expect(wordsOf(element)).to.not.match(/\d|[a-z]_[a-z]/i);
  }
  expect([...takeConsoleInformation(), ...takeConsoleProblems()]).to.deep.equal([
    'console.warn: Spaarkit, unexpected_answer: What answers at api-base is not the loyalty API. Give api-base its address, with https:// in front of it unless it is on this host, and without /v1. (@spaarkit/elements/MESSAGES.md#unexpected_answer)',
  ]);
});
