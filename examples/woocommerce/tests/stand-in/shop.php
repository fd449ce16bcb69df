<?php

/**
 * A stand-in for a shop, with the plugin in it: does what each line of its input says, as a request of
 * its own, and answers a line. It takes the loyalty API's address from its first argument.
 */

declare(strict_types=1);

error_reporting(E_ALL);
set_error_handler(static function (int $level, string $message, string $file, int $line): bool {
    // What is silenced is expected: an API that is not there.
    if (error_reporting() & $level) {
        throw new ErrorException($message, 0, $level, $file, $line);
    }
    return true;
});

define('ABSPATH', '/shop/');
define('SPAARKIT_API', $argv[1]);
define('SPAARKIT_PUBLISHABLE_KEY', 'pk_demo');
define('SPAARKIT_SECRET_KEY', 'sk_demo');
define('SPAARKIT_PROGRAM', 'demo');
define('SPAARKIT_SIGNING_KEY_ID', 'demo.signing');
define('SPAARKIT_SIGNING_KEY', 'demo-member-token-signing-key-not-secret');

require __DIR__ . '/wordpress.php';
require __DIR__ . '/clock.php';
require __DIR__ . '/woocommerce.php';

Shop::$it = new WooCommerce();
Shop::$products = [
    1 => new WC_Product(1, 'teapot', 48.4),
    2 => new WC_Product(2, 'towel', 12.1),
    3 => new WC_Product(3, '', 24.2),
];

/** @var array<string, array{id: int, session: WC_Session, cart: WC_Cart}> */
$visitors = [];

$cents = static fn (float|int $amount): int => (int) round($amount * 100);

/** What each word does. */
$deeds = [
    'prices' => static fn (array $said): mixed => Shop::$pricesIncludeTax = $said['includeTax'],
    'token' => static function (): array {
        $response = StandIn::$routes['/spaarkit/v1/member-token']['callback']();
        return ['status' => $response->status, 'body' => $response->data, 'headers' => $response->headers];
    },
    'panel' => static fn (array $said): string => StandIn::$shortcodes['spaarkit_loyalty']($said['attributes'] ?? ''),
    'add' => static fn (array $said): mixed => WC()->cart->add_to_cart($said['product'], $said['quantity'] ?? 1),
    'apply' => static fn (array $said): bool => WC()->cart->apply_coupon($said['code']),
    'remove' => static fn (array $said): bool => WC()->cart->remove_coupon($said['code']),
    'update' => static fn (array $said): mixed => StandIn::$cartUpdates['spaarkit']($said['data']),
    'cart' => static function () use ($cents): array {
        WC()->cart->calculate_totals();
        ['lines' => $lines, 'coupons' => $coupons] = WC()->cart->totals();
        return [
            'total' => $cents(array_sum(array_column($lines, 'gross'))),
            'discounts' => array_map(static fn (array $off): int => $cents($off['gross']), $coupons),
        ];
    },
    // As https://developer.woocommerce.com/docs/apis/store-api/resources-endpoints/cart has it.
    'storeCart' => static function () use ($cents): array {
        WC()->cart->calculate_totals();
        ['lines' => $lines, 'coupons' => $coupons] = WC()->cart->totals();
        $text = static fn (float $amount): string => (string) $cents($amount);
        $items = [];
        foreach ($lines as $key => $line) {
            $items[] = [
                'key' => $key,
                'id' => $line['product']->get_id(),
                'sku' => $line['product']->get_sku(),
                'quantity' => $line['quantity'],
                'totals' => ['line_total' => $text($line['net']), 'line_total_tax' => $text($line['gross'] - $line['net'])],
            ];
        }
        $off = [];
        foreach ($coupons as $code => $worth) {
            $totals = [
                'total_discount' => $text($worth['net']),
                'total_discount_tax' => $text($worth['gross'] - $worth['net']),
            ];
            $off[] = ['code' => (string) $code, 'totals' => $totals];
        }
        $net = $gross = 0.0;
        foreach (WC()->cart->get_cart() as $item) {
            $net += wc_get_price_excluding_tax($item['data'], ['qty' => $item['quantity']]);
            $gross += wc_get_price_including_tax($item['data'], ['qty' => $item['quantity']]);
        }
        $totals = [
            'total_items' => $text($net),
            'total_items_tax' => $text($gross - $net),
            'currency_code' => get_woocommerce_currency(),
        ];
        return ['coupons' => $off, 'items' => $items, 'totals' => $totals];
    },
    'order' => static function (array $said): int {
        WC()->cart->calculate_totals();
        $order = new WC_Order();
        $order->id = ++Shop::$ids;
        $order->created = new WC_DateTime();
        $order->customer = get_current_user_id();
        $order->payment = $said['payment'] ?? 'card';
        ['lines' => $lines, 'coupons' => $coupons] = WC()->cart->totals();
        foreach ($lines as $line) {
            $order->add_item(new WC_Order_Item('line_item', $line));
        }
        foreach ($said['shipping'] ?? [] as $gross) {
            $order->add_item(new WC_Order_Item('shipping', ['gross' => $gross, 'net' => $gross / 1.21]));
        }
        foreach ($coupons as $code => $off) {
            $order->add_item(new WC_Order_Item('coupon', ['code' => (string) $code] + $off));
            Shop::$coupons[$code]['data']['usage_count']++;
        }
        Shop::$orders[$order->id] = $order;
        do_action('woocommerce_checkout_order_created', $order);
        if ($order->payment === 'cod') {
            $order->update_status('processing');
        }
        WC()->cart->empty_cart();
        return $order->id;
    },
    'pay' => static fn (array $said): mixed => wc_get_order($said['order'])->payment_complete(),
    'status' => static fn (array $said): mixed => wc_get_order($said['order'])->update_status($said['status']),
    'refund' => static function (array $said): mixed {
        $order = wc_get_order($said['order']);
        $refund = new WC_Order_Refund();
        $refund->id = ++Shop::$ids;
        $refund->created = new WC_DateTime();
        $refund->amount = $said['amount'];
        $ids = array_keys($order->get_items('line_item'));
        foreach ($said['lines'] ?? [] as ['line' => $at, 'quantity' => $quantity, 'gross' => $gross]) {
            $worth = ['quantity' => -$quantity, 'gross' => -$gross, 'net' => -$gross / 1.21];
            $item = new WC_Order_Item('line_item', $worth);
            $item->update_meta_data('_refunded_item_id', $ids[$at]);
            $refund->add_item($item);
        }
        $order->refunds[] = $refund;
        do_action('woocommerce_order_refunded', $order->id, $refund->id);
        return $refund->id;
    },
    'runQueue' => static function (array $said): int {
        $all = Shop::$queue;
        $now = time() + ($said['later'] ?? 0);
        $due = array_filter($all, static fn (array $action): bool => $action['due'] <= $now);
        Shop::$queue = array_values(array_diff_key($all, $due));
        foreach ($due as ['hook' => $hook, 'args' => $args]) {
            do_action($hook, ...$args);
        }
        return count($due);
    },
    'loseQueue' => static fn (): mixed => Shop::$queue = [],
    'waiting' => static fn (): array => Shop::$queue,
    'lookAgain' => static fn (): mixed => do_action('spaarkit_look_again'),
    'told' => static fn (array $said): mixed => wc_get_order($said['order'])->get_meta('_spaarkit_told_' . $said['name']),
    'notes' => static fn (array $said): array => wc_get_order($said['order'])->notes,
    'coupon' => static fn (array $said): mixed => Shop::$coupons[strtolower($said['code'])]['data'] ?? null,
    'putCoupon' => static function (array $said): int {
        $coupon = new WC_Coupon();
        $coupon->set_code($said['code']);
        $coupon->set_amount($said['amount']);
        return $coupon->save();
    },
    'erase' => static function (array $said): array {
        $erasers = apply_filters('wp_privacy_personal_data_erasers', []);
        return $erasers['spaarkit']['callback']($said['email'], 1);
    },
];

while (($line = fgets(STDIN)) !== false) {
    $said = json_decode($line, true, 512, JSON_THROW_ON_ERROR);
    $name = $said['as'] ?? 'nobody';
    $visitors[$name] ??= ['id' => 0, 'session' => new WC_Session(), 'cart' => new WC_Cart()];
    if (isset($said['logIn'])) {
        $visitors[$name]['id'] = $said['logIn'];
        StandIn::$users[$said['logIn']] = "{$name}@example.com";
    }
    // Of the request before, nothing is left.
    StandIn::$hooks = StandIn::$routes = StandIn::$shortcodes = StandIn::$cartUpdates = [];
    Shop::$notices = [];
    StandIn::$userId = $visitors[$name]['id'];
    StandIn::$ahead = $said['ahead'] ?? 0;
    WC()->session = isset($said['as']) ? $visitors[$name]['session'] : null;
    WC()->cart = isset($said['as']) ? $visitors[$name]['cart'] : null;
    require dirname(__DIR__, 2) . '/plugin/spaarkit-loyalty.php';
    foreach (['plugins_loaded', 'before_woocommerce_init', 'woocommerce_blocks_loaded', 'rest_api_init'] as $hook) {
        do_action($hook);
    }
    do_action('action_scheduler_init');
    try {
        $answer = ['answer' => $deeds[$said['do']]($said), 'notices' => Shop::$notices];
    } catch (Throwable $failure) {
        $answer = ['failure' => $failure->getMessage(), 'at' => $failure->getFile() . ':' . $failure->getLine()];
    }
    fwrite(STDOUT, json_encode($answer, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE) . "\n");
}
