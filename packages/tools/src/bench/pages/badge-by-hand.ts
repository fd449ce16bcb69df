/** The badge as one would write it without a kit: what the kit's own badge is compared with. */

interface Answer {
  readonly balance: { readonly available: number };
}

const styles = new CSSStyleSheet();
styles.replaceSync(`
  :host { display: inline-block; }
  a { display: inline-flex; align-items: center; gap: 8px; min-height: 44px; padding: 4px 12px;
      border: 1px solid #ddd; border-radius: 99px; color: #1b1e24; font-size: 15px; font-weight: 600;
      text-decoration: none; white-space: nowrap; }
`);

/** Exported, or the build would take the file for one that does nothing. */
export class BadgeByHand extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles];
    const link = document.createElement('a');
    link.href = '/rewards';
    const amount = document.createElement('span');
    amount.setAttribute('part', 'amount');
    link.append(createRing(), amount);
    root.append(link);
    const { balance } = await askSession();
    amount.textContent = `${balance.available.toLocaleString('en')} points`;
  }
}

async function askSession(): Promise<Answer> {
  const { token } = (await (await fetch('/member-token')).json()) as { token: string };
  const response = await fetch('/v1/session?key=pk_demo', {
    headers: { Authorization: `Bearer ${token}` },
  });
  return (await response.json()) as Answer;
}

function createRing(): SVGElement {
  const name = 'http://www.w3.org/2000/svg';
  const picture = document.createElementNS(name, 'svg');
  picture.setAttribute('width', '20');
  picture.setAttribute('height', '20');
  const circle = document.createElementNS(name, 'circle');
  for (const [attribute, value] of Object.entries({ cx: '10', cy: '10', r: '8', fill: 'none' })) {
    circle.setAttribute(attribute, value);
  }
  circle.setAttribute('stroke', '#1f6f4a');
  picture.append(circle);
  return picture;
}

customElements.define('badge-by-hand', BadgeByHand);
