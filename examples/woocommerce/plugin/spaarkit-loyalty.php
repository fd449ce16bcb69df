<?php

/**
 * Plugin Name: Spaarkit loyalty
 * Description: Points, rewards and their codes in a WooCommerce shop.
 * Version: 0.1.0
 * Requires at least: 6.5
 * Requires PHP: 8.1
 * Requires Plugins: woocommerce
 * License: MIT
 */

declare(strict_types=1);

namespace Spaarkit;

defined('ABSPATH') || exit;

require_once __DIR__ . '/src/Settings.php';
require_once __DIR__ . '/src/Money.php';
require_once __DIR__ . '/src/Answer.php';
require_once __DIR__ . '/src/LoyaltyApi.php';
require_once __DIR__ . '/src/MemberToken.php';
require_once __DIR__ . '/src/TokenRoute.php';
require_once __DIR__ . '/src/Panel.php';
require_once __DIR__ . '/src/Products.php';
require_once __DIR__ . '/src/Carts.php';
require_once __DIR__ . '/src/Coupons.php';
require_once __DIR__ . '/src/CartUpdates.php';
require_once __DIR__ . '/src/OrderFacts.php';
require_once __DIR__ . '/src/UncountedCodes.php';
require_once __DIR__ . '/src/UnknownLines.php';
require_once __DIR__ . '/src/Orders.php';
require_once __DIR__ . '/src/Erasure.php';

add_action('plugins_loaded', static function (): void {
    $settings = Settings::read();
    if ($settings === null) {
        add_action('admin_notices', [Settings::class, 'sayWhatIsMissing']);
        return;
    }
    if (!class_exists('WooCommerce')) {
        return;
    }
    $api = new LoyaltyApi($settings);
    $coupons = new Coupons($api, new Carts());
    (new TokenRoute($settings))->register();
    (new Panel($settings, __FILE__))->register();
    $coupons->register();
    (new CartUpdates())->register();
    (new Orders($api, $coupons))->register();
    (new Erasure($api))->register();
});

// Orders are read and written by WooCommerce's own functions, wherever it keeps them.
add_action('before_woocommerce_init', static function (): void {
    $features = 'Automattic\\WooCommerce\\Utilities\\FeaturesUtil';
    if (class_exists($features)) {
        $features::declare_compatibility('custom_order_tables', __FILE__);
        $features::declare_compatibility('cart_checkout_blocks', __FILE__);
    }
});

register_deactivation_hook(__FILE__, static function (): void {
    if (function_exists('as_unschedule_all_actions')) {
        as_unschedule_all_actions(Orders::LOOK_AGAIN);
    }
});
