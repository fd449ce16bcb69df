<?php

declare(strict_types=1);

namespace Spaarkit;

/** The cart of whoever asks, as the loyalty API is told of it. */
final class Carts
{
    /** Names the cart for the loyalty API: a code is held for it, and for no other. */
    private const REFERENCE = 'spaarkit_cart';

    /** Whether somebody shops here: an owner who edits an order has no cart. */
    public function isThere(): bool
    {
        return WC()->cart !== null && WC()->session !== null;
    }

    public function reference(): string
    {
        $reference = WC()->session->get(self::REFERENCE);
        if (!is_string($reference)) {
            $reference = wp_generate_uuid4();
            WC()->session->set(self::REFERENCE, $reference);
        }
        return $reference;
    }

    /** What was ordered keeps its codes: the next cart is another one. */
    public function begin(): void
    {
        if (WC()->session !== null) {
            WC()->session->set(self::REFERENCE, null);
        }
    }

    /** To nobody in particular belongs only what the bearer may use, such as a gift card. */
    public function memberId(): string
    {
        return get_current_user_id() === 0 ? 'guest' : (string) get_current_user_id();
    }

    /**
     * The products before any code: what a code is judged by.
     *
     * @return array<string, mixed>
     */
    public function question(): array
    {
        $currency = get_woocommerce_currency();
        $lines = [];
        foreach (WC()->cart->get_cart() as $key => $item) {
            $product = $item['data'];
            $quantity = ['qty' => $item['quantity']];
            $lines[] = [
                'id' => (string) $key,
                'productId' => Products::id($product),
                'quantity' => (int) $item['quantity'],
                'grossMinor' => Money::minor(wc_get_price_including_tax($product, $quantity), $currency),
                'netMinor' => Money::minor(wc_get_price_excluding_tax($product, $quantity), $currency),
            ];
        }
        return ['cartRef' => $this->reference(), 'memberId' => $this->memberId(), 'lines' => $lines];
    }
}
