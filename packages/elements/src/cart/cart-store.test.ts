import { expect } from '@open-wc/testing';

import type { CartAdapter, CartState } from './cart-adapter.ts';
import { createCartStore } from './cart-store.ts';
import { keyOf } from './key-of.ts';

/** A cart that takes codes the way it is told to. */
function createCart(take: (code: string) => CartState) {
  let state: CartState = { codes: [] };
  const listeners = new Set<() => void>();
  const adapter: CartAdapter = {
    applyCode: (code) => {
      state = take(code);
      return Promise.resolve();
    },
    removeCode: () => {
      state = { codes: [] };
      return Promise.resolve();
    },
    read: () => Promise.resolve(state),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { adapter, listeners };
}

const code = 'SPAAR-7K2M-9Q';

describe('createCartStore', () => {
  it('counts a code as applied when the cart shows its discount', async () => {
    const { adapter } = createCart(() => ({
      codes: [{ code, applicable: true, discountMinor: 500 }],
    }));
    let changes = 0;
    const cart = createCartStore(adapter, () => changes++);
    expect(await cart.applyCode(code)).to.deep.equal({ phase: 'applied', discountMinor: 500 });
    expect(cart.$state.get().codes.get(keyOf(code))?.phase).to.equal('applied');
    expect(changes).to.equal(1);
  });

  it('counts it as refused when the cart accepts it and gives nothing', async () => {
    const { adapter } = createCart(() => ({
      codes: [{ code, applicable: false, missingMinor: 450 }],
    }));
    const cart = createCartStore(adapter, () => undefined);
    expect(await cart.applyCode(code)).to.deep.equal({ phase: 'refused', missingMinor: 450 });
  });

  it('counts it as refused when the cart says yes and does not have it', async () => {
    const { adapter } = createCart(() => ({ codes: [] }));
    const cart = createCartStore(adapter, () => undefined);
    expect(await cart.applyCode(code)).to.deep.equal({ phase: 'refused', missingMinor: undefined });
  });

  it('counts it as refused when the cart throws', async () => {
    const { adapter } = createCart(() => ({ codes: [] }));
    const cart = createCartStore(
      { ...adapter, applyCode: () => Promise.reject(new Error('no')) },
      () => undefined,
    );
    expect((await cart.applyCode(code))?.phase).to.equal('refused');
  });

  it('takes a code off', async () => {
    const { adapter } = createCart(() => ({ codes: [{ code, applicable: true }] }));
    const cart = createCartStore(adapter, () => undefined);
    await cart.applyCode(code);
    expect(await cart.removeCode(code)).to.equal(undefined);
    expect(cart.$state.get().codes.size).to.equal(0);
  });

  it('knows a code again without hyphens and in small letters', () => {
    expect(keyOf('spaar7k2m9q')).to.equal(keyOf(code));
  });

  it('listens to the cart only while it is followed', () => {
    const { adapter, listeners } = createCart(() => ({ codes: [] }));
    const cart = createCartStore(adapter, () => undefined);
    expect(listeners.size).to.equal(0);
    const stop = cart.$state.listen(() => undefined);
    expect(listeners.size).to.equal(1);
    stop();
  });
});
