import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { describePlugin, php, teapot } from './plugin.ts';

describePlugin('the WooCommerce plugin', (plugin) => {
  const { createMember, fact, tell } = plugin;

  test('an order paid in the shop earns, its points make a code, and the code lowers WooCommerce’s total', async () => {
    const { add, order, balance, redeem, apply, cart, page } = await createMember('saver');
    await add(teapot, 2);
    const first = await order();
    await tell();
    // Placed is not paid.
    expect(await balance()).toBe(0);
    await plugin.shop.do({ do: 'pay', order: first });
    await tell();
    expect(await balance()).toBe(968);
    await plugin.loyalty.clock.move({ byDays: 15 });

    const code = await redeem();
    await add(teapot);
    expect((await cart()).total).toBe(4840);
    expect((await apply(code)).answer).toBe(true);
    expect(await cart()).toEqual({ total: 4340, discounts: { [code.toLowerCase()]: 500 } });

    const second = await order();
    await plugin.shop.do({ do: 'pay', order: second });
    await tell();
    expect(await balance()).toBe(968 - 500 + 434);
    const [used] = (await page.issuedRewards.list()).items;
    expect(used).toMatchObject({ usage: 'used', orderId: String(second) });
  });

  describe('who is logged in', () => {
    test('a customer gets a token of their own, and nobody may keep it', async () => {
      await plugin.shop.do({ do: 'cart', as: 'somebody', logIn: 9001 });
      const { status, body, headers } = await plugin.shop.do<{
        status: number;
        body: { token: string };
        headers: Record<string, string>;
      }>({ do: 'token', as: 'somebody' });
      expect(status).toBe(200);
      expect(headers['Cache-Control']).toBe('no-store');
      const [, claims = ''] = body.token.split('.');
      expect(JSON.parse(atob(claims))).toMatchObject({ sub: '9001', aud: 'demo' });
    });

    test('a guest gets none', async () => {
      const { status, body } = await plugin.shop.do<{ status: number; body: null }>({
        do: 'token',
        as: 'guest',
      });
      expect([status, body]).toEqual([204, null]);
    });
  });

  describe('the elements', () => {
    test('stand where the owner puts them, as many as asked for', async () => {
      const all = await plugin.shop.do<string>({ do: 'panel', as: 'guest' });
      expect(all).toContain('<loyalty-points-badge>');
      expect(all).toContain('publishable-key="pk_demo"');
      expect(all).not.toContain('loyalty-cart-rewards');
      const cart = await plugin.shop.do<string>({
        do: 'panel',
        as: 'guest',
        attributes: { show: 'cart, nonsense' },
      });
      expect(cart).toContain('<loyalty-cart-rewards>');
      expect(cart).not.toContain('loyalty-points-badge');
    });

    test('and the page is told no secret', async () => {
      const html = await plugin.shop.do<string>({ do: 'panel', as: 'guest' });
      expect(html).not.toMatch(/sk_demo|not-secret/);
    });
  });

  test('who is forgotten in WordPress is forgotten by the programme', async () => {
    const { memberId, add, order } = await createMember('leaver');
    await add(teapot);
    const id = await order();
    const erased = { items_removed: true, items_retained: false, messages: [], done: true };
    const erase = () => plugin.shop.do({ do: 'erase', email: 'leaver@example.com' });
    expect(await erase()).toEqual(erased);
    await expect(plugin.loyalty.members.retrieve(memberId)).rejects.toThrow();
    expect(await erase()).toMatchObject({ items_retained: false, messages: [] });
    // An order that is paid after that is told like any other, and the queue goes on.
    await plugin.shop.do({ do: 'pay', order: id });
    await tell();
    expect(await fact(id, 'paid')).toMatchObject({ state: 'told' });
    plugin.network.weather = 'down';
    expect(await erase()).toMatchObject({ items_removed: false, items_retained: true });
  });

  test('the plugin does nothing, and says what is missing, while it has no keys', async () => {
    const program = `
      define('ABSPATH', '/'); define('SPAARKIT_API', 'https://loyalty.example');
      require 'stand-in/wordpress.php'; require '../plugin/spaarkit-loyalty.php';
      do_action('plugins_loaded'); do_action('admin_notices'); echo count(StandIn::$shortcodes);`;
    const { stdout } = await promisify(execFile)(php?.php ?? '', ['-r', program], {
      cwd: import.meta.dirname,
    });
    expect(stdout).toContain('SPAARKIT_SECRET_KEY');
    expect(stdout).not.toContain('SPAARKIT_API,');
    expect(stdout.endsWith('0')).toBe(true);
  });

  test('its code is as PHP’s own style guide has it', async () => {
    const linted = await promisify(execFile)(
      php?.phpcs ?? '',
      ['--standard=phpcs.xml', '-q', '--report=emacs'],
      { cwd: join(import.meta.dirname, '..') },
    ).catch((error: unknown) => error as { readonly stdout: string });
    expect(linted.stdout).toBe('');
  });
});
