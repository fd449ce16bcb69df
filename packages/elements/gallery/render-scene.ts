/** Draws a scene, and brings it to the state that it is to show. */
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

import type { LoyaltyProviderElement } from '../src/provider/provider.ts';
import { createFakeCart } from '../testing/fake-cart.ts';
import { createFakeStore, type FakeServer } from '../testing/fake-store.ts';
import { until } from './deeds.ts';
import type { Scene } from './scenes.ts';
import { within } from './within.ts';

/** What a scene asks for is drawn: who looks is known, as is every element, and none waits for an answer. */
function isDrawn(provider: LoyaltyProviderElement): boolean {
  const status = provider.store?.$session.get().status;
  return (
    (status === 'ready' || status === 'failed' || status === 'stale') &&
    !within(provider).some((one) => one.matches(':not(:defined), [aria-busy=true]'))
  );
}

/** Brings a scene to its state. What is never answered is not waited for. */
async function settle(
  { server: { reads, redeeming } = {}, after }: Scene,
  server: FakeServer,
  provider: LoyaltyProviderElement,
): Promise<void> {
  if (reads !== 'hang') await until(() => isDrawn(provider));
  await after?.(provider.firstElementChild as HTMLElement, server);
  const isOpen = reads === 'hang' || redeeming === 'hangs' || redeeming === 'lost';
  if (!isOpen) await until(() => isDrawn(provider));
  delete provider.dataset['settling'];
}

/**
 * Draws a scene inside a provider of its own. It bears `data-settling` until it has come to the state
 * that it is to show, so that whoever takes pictures knows when.
 */
export function renderScene(
  scene: Scene,
  { locale, formality }: { readonly locale: string; readonly formality: string },
): TemplateResult {
  const server: FakeServer = { ...scene.server };
  return html`<loyalty-provider
    locale=${locale}
    formality=${formality || 'informal'}
    data-settling
    .store=${createFakeStore(server)}
    .cart=${createFakeCart(scene.cart).adapter}
    ${ref((provider) => provider && void settle(scene, server, provider as LoyaltyProviderElement))}
    >${scene.content}</loyalty-provider
  >`;
}
