<?php

declare(strict_types=1);

namespace Spaarkit;

/**
 * The cart block's own way in: no extension may change what it shows. The page calls `extensionCartUpdate`
 * with this name, WooCommerce calls this, and the block draws the cart that comes back.
 */
final class CartUpdates
{
    public const NAME = 'spaarkit';

    public function register(): void
    {
        add_action('woocommerce_blocks_loaded', static function (): void {
            woocommerce_store_api_register_update_callback([
                'namespace' => self::NAME,
                'callback' => [self::class, 'change'],
            ]);
        });
    }

    /** @param array<string, mixed> $data */
    public static function change(array $data): void
    {
        $code = $data['code'] ?? null;
        if (!is_string($code) || $code === '') {
            return;
        }
        if (($data['action'] ?? '') === 'apply') {
            WC()->cart->apply_coupon($code);
        }
        if (($data['action'] ?? '') === 'remove') {
            WC()->cart->remove_coupon($code);
        }
        WC()->cart->calculate_totals();
    }
}
