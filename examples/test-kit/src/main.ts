/** The loyalty elements on the test kit: the real API runs inside this page, in a situation you choose. */
import '@spaarkit/elements/all';
import { scenarios, startTestKit, type ScenarioName } from '@spaarkit/msw/browser';

const list = find('#scenario', HTMLSelectElement);
const provider = find('loyalty-provider', HTMLElement) as HTMLElementTagNameMap['loyalty-provider'];

for (const [name, { title }] of Object.entries(scenarios)) list.add(new Option(title, name));
list.value = location.hash.slice(1) || 'memberWithHistory';

const kit = await startTestKit({ scenario: chosen() });
provider.getMemberToken = kit.getMemberToken;
provider.publishableKey = kit.publishableKey;
provider.apiBase = kit.apiBase;

list.addEventListener('change', () => void change(() => kit.use(chosen())));
find('#reset', HTMLButtonElement).addEventListener('click', () => void change(() => kit.reset()));
find('#forward', HTMLButtonElement).addEventListener(
  'click',
  () => void change(() => kit.advanceClock({ days: 15 })),
);

async function change(what: () => Promise<void>): Promise<void> {
  await what();
  location.hash = list.value;
  await provider.memberChanged();
}

function chosen(): ScenarioName {
  return list.value in scenarios ? (list.value as ScenarioName) : 'memberWithHistory';
}

function find<T extends Element>(selector: string, type: abstract new () => T): T {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The page has no ${selector}.`);
  return element;
}
