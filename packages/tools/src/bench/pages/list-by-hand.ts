/**
 * A list of rewards in plain DOM with a row kept per reward: the measure for the kit's own list. It
 * shows the same facts, asks the same API, and changes only what is different.
 */

interface Reward {
  readonly id: string;
  readonly name: Readonly<Record<string, string>>;
  readonly cost: { readonly points: number };
  readonly minimumSpendMinor: number;
}

/** How the member stands. */
interface News {
  readonly balance: { readonly available: number };
  readonly rewards: readonly { readonly rewardId: string; readonly redeemable: boolean }[];
}

interface Answer extends News {
  readonly programVersion: number;
  readonly program?: { readonly rewards: readonly Reward[] };
}

interface Row {
  readonly item: HTMLLIElement;
  readonly title: HTMLElement;
  readonly meta: HTMLElement;
  readonly bar: HTMLElement;
  readonly fill: HTMLElement;
  readonly short: HTMLElement;
  readonly button: HTMLButtonElement;
}

const rows = new Map<string, Row>();
const list = document.createElement('ul');
list.className = 'rewards-by-hand';
let formats: Record<'number' | 'money', Intl.NumberFormat> | undefined;
let token: string | undefined;
let version: number | undefined;
let rewards: readonly Reward[] = [];

/** Puts the list into the page and fills it. */
export async function mount(place: Element): Promise<void> {
  place.append(list);
  await refresh();
}

/** Asks again, and draws what has changed. */
export async function refresh(): Promise<void> {
  token ??= ((await (await fetch('/member-token')).json()) as { token: string }).token;
  const known = version === undefined ? '' : `&programVersion=${version}`;
  const response = await fetch(`/v1/session?key=pk_demo${known}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const answer = (await response.json()) as Answer;
  version = answer.programVersion;
  rewards = answer.program?.rewards ?? rewards;
  draw(answer);
}

/** Draws what has changed. */
export function draw({ balance, rewards: standings }: News): void {
  const redeemable = new Map(standings.map((one) => [one.rewardId, one.redeemable]));
  const fresh = document.createDocumentFragment();
  for (const reward of rewards) {
    let row = rows.get(reward.id);
    if (row === undefined) {
      row = createRow();
      rows.set(reward.id, row);
      fresh.append(row.item);
    }
    update(row, reward, balance.available, redeemable.get(reward.id) ?? false);
  }
  list.append(fresh);
}

function createRow(): Row {
  const item = document.createElement('li');
  const tile = create('span', 'tile');
  tile.textContent = '€';
  const text = create('div', 'text');
  const title = create('div', 'title');
  const meta = create('p', 'meta');
  const bar = create('div', 'bar');
  const fill = create('div', 'fill');
  bar.append(fill);
  text.append(title, meta, bar);
  const short = create('p', 'short');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Redeem';
  button.addEventListener('click', () => {});
  item.append(tile, text, short, button);
  return { item, title, meta, bar, fill, short, button };
}

/** Made when first needed, as the kit does: the first of a page takes longer than a hundred rows. */
function createFormats() {
  return {
    number: new Intl.NumberFormat('en'),
    money: new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' }),
  };
}

function update(row: Row, reward: Reward, available: number, isRedeemable: boolean): void {
  const { number, money } = (formats ??= createFormats());
  const need = reward.cost.points;
  setText(row.title, reward.name['en'] ?? '');
  const least = money.format(reward.minimumSpendMinor / 100);
  setText(row.meta, `${number.format(need)} points · From ${least}`);
  row.bar.hidden = isRedeemable;
  row.fill.style.width = `${Math.min(available / need, 1) * 100}%`;
  setText(row.short, isRedeemable ? '' : `${number.format(need - available)} points left`);
  row.button.hidden = !isRedeemable;
  row.button.setAttribute('aria-label', `Redeem ${reward.name['en'] ?? ''}`);
}

function setText(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

function create(tag: string, className: string): HTMLElement {
  const node = document.createElement(tag);
  node.className = className;
  return node;
}
