import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';

import { oneOf } from '../advice/one-of.ts';
import { FocusController } from '../context/focus-controller.ts';
import { LoyaltyElement } from '../context/loyalty-element.ts';
import { coreCatalogue, type CoreMessages } from '../i18n/messages/core.ts';
import { launcherCatalogue, type LauncherMessages } from '../i18n/messages/launcher.ts';
import { pick } from '../i18n/pick.ts';
import { icon } from '../icons/icons.ts';
import { levelShare, ringMark } from '../icons/ring-mark.ts';
import { button } from '../styles/button.ts';
import { rowBones } from '../styles/card.ts';
import { heading } from '../styles/text.ts';
import { styles } from './launcher.styles.ts';

/** Below this width of the page the panel is a sheet over it. */
const sheet = '(width < 40em)';

/**
 * A button that floats over the page and opens the whole programme in a panel. On a wide page the panel is beside
 * the content; on a narrow one it is a sheet over the page. Escape and a button close it, and the focus goes back
 * to where it was. Use it on pages that have no place for the programme; it appears only where its tag is. Move it
 * away from the shop's own buttons with `side` and the offsets.
 *
 * @slot - What is shown before the element is defined: a link to the programme.
 *
 * @csspart button - The floating button.
 * @csspart mark - The ring before its words.
 * @csspart panel - What it opens.
 * @csspart close - The button that closes it.
 *
 * @cssproperty [--loyalty-launcher-block=1em] - Distance from the foot of the page: more where a bar with buttons stands there.
 * @cssproperty [--loyalty-launcher-inline=1em] - Distance from the side of the page.
 * @cssproperty [--loyalty-launcher-position=fixed] - `static` to have the button where its tag stands.
 * @cssproperty [--loyalty-launcher-layer=1] - The button's `z-index`; the panel needs none.
 * @cssproperty [--loyalty-accent=#1f6f4a] - Colour of the ring, and of all in the panel.
 *
 * @cssstate loading - Nothing is known yet: nothing is drawn.
 * @cssstate failed - Nothing could be loaded.
 * @cssstate guest - Nobody is logged in.
 * @cssstate not-enrolled - The customer has not joined.
 * @cssstate ready - The member's points are shown.
 * @cssstate excluded - This customer takes no part: nothing is drawn.
 */
export class LoyaltyLauncherElement extends LoyaltyElement<CoreMessages & LauncherMessages> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    open: { type: Boolean, reflect: true },
    side: { reflect: true, converter: oneOf('side', 'start', 'end') },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** Whether the panel is open. A button of the shop's own may set it too. */
  open = false;

  /** The side of the page that the button stands at: the end of a line, or its start. */
  side: 'start' | 'end' = 'end';

  /** Level of the panel's heading; what is inside follows. */
  headingLevel = 2;

  readonly #focus = new FocusController(this);
  #isShown = false;
  #wasOpened = false;
  #invoker: HTMLElement | undefined;

  constructor() {
    super([coreCatalogue, launcherCatalogue]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.open = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.open || this.#wasOpened || this.loyalty.phase === 'waiting') return;
    this.#wasOpened = true;
    // Without a connection what stands inside its tag stays; the page is loaded anew sooner than that is mended.
    import('../rewards/loyalty-rewards.ts').catch(() => (this.#wasOpened = false));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const panel = this.renderRoot.querySelector('dialog');
    if (panel === null) this.#isShown = false;
    else if (this.open !== this.#isShown) {
      this.#isShown = this.open;
      if (this.open) this.#show(panel);
      else this.#hide(panel);
    }
  }

  protected override render() {
    const { text } = this;
    switch (this.loyalty.phase) {
      case 'waiting':
        return html`<slot></slot>`;
      case 'loading':
      case 'excluded':
      case 'ended':
        return nothing;
      case 'failed':
        return this.#renderLauncher(text.t('badge_failed'));
      case 'upcoming':
        return this.#renderLauncher(text.t('badge_soon'));
      case 'guest':
      case 'not-enrolled':
        return this.#renderLauncher(text.t('badge_guest'));
      case 'ready': {
        const { available = 0, owed = 0 } = this.loyalty.session?.data?.balance ?? {};
        const n = available - owed;
        return this.#renderLauncher(text.points(n), text.t('badge', { n }));
      }
    }
  }

  #renderLauncher(words: string, name?: string): TemplateResult {
    const { program, session } = this.loyalty;
    const share = levelShare(program?.tiers?.levels, session?.data?.tierProgress?.tierId);
    const label = html`<span part="mark">${ringMark(share, 20)}</span><span>${words}</span>`;
    const options = { look: 'launcher', part: 'button', name, isExpanded: this.open };
    return html`<div class="base">
      ${button(label, () => (this.open = !this.open), options)}
      <dialog
        class=${this.open ? 'panel shown' : 'panel'}
        part="panel"
        popover="manual"
        aria-labelledby="panel-title"
        @keydown=${this.#handleKeydown}
        @click=${this.#handleClick}
        @close=${this.#close}
      >
        ${this.#renderPanel()}
      </dialog>
    </div>`;
  }

  #renderPanel() {
    if (!this.#wasOpened) return nothing;
    const { program } = this.loyalty;
    const title = { look: 'title', id: 'panel-title' };
    return html`<div class="head ends">
        ${heading(this.headingLevel, pick(this.text, program?.name ?? {}), title)}
        ${button(icon('close', 20), this.#close, {
          look: 'text icon',
          part: 'close',
          name: this.text.t('launcher_close'),
        })}
      </div>
      <div class="body">
        <loyalty-rewards locale=${this.locale ?? nothing} heading-level=${this.headingLevel + 1}
          >${rowBones}</loyalty-rewards
        >
      </div>`;
  }

  /** Wide pages stay usable beside it; a sheet that covers the page is modal. */
  #show(panel: HTMLDialogElement): void {
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    const isElsewhere = activeElement !== this && activeElement !== document.body;
    this.#invoker = isElsewhere && activeElement instanceof HTMLElement ? activeElement : undefined;
    if (matchMedia(sheet).matches) panel.showModal();
    else if ('popover' in HTMLElement.prototype) panel.showPopover();
    else panel.show();
    panel.querySelector<HTMLElement>('#panel-title')?.focus();
  }

  #hide(panel: HTMLDialogElement): void {
    const hadFocus = this.#focus.isIn('.panel');
    if (panel.open) panel.close();
    else panel.hidePopover();
    const back = this.#invoker ?? this.renderRoot.querySelector<HTMLElement>('.launcher');
    if (hadFocus && this.isConnected) back?.focus();
  }

  readonly #close = (): void => {
    this.open = false;
  };

  /** As a browser does it for what is modal; what opens inside the panel has its own Escape. */
  readonly #handleKeydown = (event: KeyboardEvent): void => {
    const within = event.composedPath().find((one) => one instanceof HTMLDialogElement);
    if (event.key !== 'Escape' || within !== event.currentTarget) return;
    event.preventDefault();
    this.open = false;
  };

  /** Pressing the ground behind the sheet closes it. */
  readonly #handleClick = ({ target, currentTarget }: Event): void => {
    if (target === currentTarget) this.open = false;
  };
}
