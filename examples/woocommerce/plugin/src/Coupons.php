<?php

declare(strict_types=1);

namespace Spaarkit;

/**
 * Codes of the programme in WooCommerce's cart. A code that is none of the shop's own coupons gets one
 * when it is first entered: for its holder, for one use, until it ends. Whether it counts, and for how
 * much, is asked of the loyalty API whenever the cart changes: a minimum, another code in the cart, or
 * points that went back meanwhile are the programme's to judge.
 */
final class Coupons
{
    /** On a coupon: the code as the programme writes it. */
    private const CODE = '_spaarkit_code';
    /** On an order: its codes, and the cart for which they are held. */
    private const CODES = '_spaarkit_codes';
    private const CART = '_spaarkit_cart';
    /** In the session: what the API said last of each code. */
    private const STANDINGS = 'spaarkit_standings';

    private const CART_SECONDS = 1800;
    /** The longest that a code can be held at once: for an order that is not paid yet. */
    private const ORDER_SECONDS = 86400;
    /** WooCommerce computes a cart several times over; so long an answer is good for the same question. */
    private const FRESH_SECONDS = 20;

    /** @var array<string, int> codes that were looked for in this request, with the coupon that was found */
    private array $found = [];

    public function __construct(private readonly LoyaltyApi $api, private readonly Carts $carts)
    {
    }

    public function register(): void
    {
        add_filter('woocommerce_get_coupon_id_from_code', [$this, 'find'], 10, 3);
        add_filter('woocommerce_coupon_is_valid', [$this, 'judge'], 10, 2);
        add_filter('woocommerce_coupon_get_amount', [$this, 'amount'], 10, 2);
        add_filter('woocommerce_coupon_get_free_shipping', [$this, 'freeShipping'], 10, 2);
        add_action('woocommerce_removed_coupon', [$this, 'letGo']);
        add_action('woocommerce_cart_emptied', [$this->carts, 'begin']);
        add_action('woocommerce_checkout_order_created', [$this, 'keepFor']);
        add_action('woocommerce_store_api_checkout_order_processed', [$this, 'keepFor']);
    }

    /** A coupon for a code that the shop does not know, when it is the programme's. */
    public function find(int $id, string $code, int $exclude = 0): int
    {
        if ($id !== 0 || $exclude !== 0 || !$this->carts->isThere()) {
            return $id;
        }
        $key = strtolower($code);
        if (!array_key_exists($key, $this->found)) {
            // Making a coupon looks for its code too.
            $this->found[$key] = 0;
            $this->found[$key] = $this->make($key);
        }
        return $this->found[$key];
    }

    /**
     * Whether a code counts in this cart, which then holds it.
     *
     * @throws \Exception with what to tell the shopper
     */
    public function judge(bool $isValid, \WC_Coupon $coupon): bool
    {
        $code = $this->codeOf($coupon);
        if (!$isValid || $code === null || !$this->carts->isThere()) {
            return $isValid;
        }
        $question = $this->questionOf($coupon);
        $asked = md5((string) wp_json_encode($question));
        $before = $this->standing($coupon);
        $isSame = $before !== null && $before['asked'] === $asked;
        if ($isSame && $before['at'] > time() - self::FRESH_SECONDS) {
            return true;
        }
        $answer = $this->api->lock($code, $question + ['lockSeconds' => self::CART_SECONDS]);
        if ($answer->isUnknown() && $isSame && $before['until'] > time()) {
            // It is held for this very cart: a short outage changes nothing.
            return true;
        }
        if (!$answer->isOk() || $answer->body['applicable'] !== true) {
            $this->forget($coupon);
            throw new \Exception(esc_html($this->refusal($code, $question, $answer)), 100);
        }
        $this->remember($coupon, [
            'asked' => $asked,
            'at' => time(),
            'until' => strtotime($answer->body['lockedUntil'] ?? 'now'),
            'discountMinor' => (int) $answer->body['discountMinor'],
            'freeShipping' => $answer->body['freeShipping'] === true,
        ]);
        return true;
    }

    /**
     * What it takes off, in the terms of the shop's prices. A code is worth its amount with tax; where
     * prices are without, WooCommerce takes discounts off before it adds the tax, and € 5 would be € 6.05.
     */
    public function amount(string|float|int $amount, \WC_Coupon $coupon): string|float|int
    {
        $standing = $this->codeOf($coupon) === null ? null : $this->standing($coupon);
        if ($standing === null) {
            return $amount;
        }
        $currency = get_woocommerce_currency();
        $gross = Money::amount($standing['discountMinor'], $currency);
        if (wc_prices_include_tax()) {
            return $gross;
        }
        $lines = $this->carts->question()['lines'];
        $withTax = array_sum(array_column($lines, 'grossMinor'));
        $without = array_sum(array_column($lines, 'netMinor'));
        return $withTax === 0 ? 0 : $gross * $without / $withTax;
    }

    public function freeShipping(bool $isFree, \WC_Coupon $coupon): bool
    {
        return $this->codeOf($coupon) === null ? $isFree : ($this->standing($coupon)['freeShipping'] ?? $isFree);
    }

    /** A code that leaves the cart is free for another one. */
    public function letGo(string $code): void
    {
        $coupon = new \WC_Coupon($code);
        $ours = $this->codeOf($coupon);
        if ($ours !== null && $this->carts->isThere()) {
            $this->api->release($ours, $this->carts->reference());
            $this->forget($coupon);
        }
    }

    /**
     * An order may wait for its money, and its code was promised: it is held for as long as one can be.
     *
     * @throws \Exception when the code is lost meanwhile; then the shopper sees the total before paying
     */
    public function keepFor(\WC_Order $order): void
    {
        $codes = [];
        foreach ($order->get_coupon_codes() as $name) {
            $codes[$name] = $this->codeOf(new \WC_Coupon($name));
        }
        $codes = array_filter($codes);
        if ($codes === []) {
            return;
        }
        $order->update_meta_data(self::CODES, $codes);
        $order->update_meta_data(self::CART, $this->carts->reference());
        $order->save_meta_data();
        foreach ($codes as $code) {
            if ($this->hold($code, $order)->status === 409) {
                throw new \Exception(
                    esc_html("The code {$code} gives no discount any more. Look at the total again."),
                );
            }
        }
    }

    /** The codes of the programme in an order, by the names of its coupons. @return array<string, string> */
    public function codesOf(\WC_Order $order): array
    {
        $codes = $order->get_meta(self::CODES);
        return is_array($codes) ? $codes : [];
    }

    /** Holds the codes of an order once more: weeks may pass before it is paid. */
    public function holdAgain(\WC_Order $order): void
    {
        foreach ($this->codesOf($order) as $code) {
            $this->hold($code, $order);
        }
    }

    /**
     * The order will not be paid, or is undone. WooCommerce makes its coupon fit for use again; whether the
     * code is, the programme says, which may have given its points back: so the coupon goes.
     */
    public function freeCodesOf(\WC_Order $order): void
    {
        foreach ($this->codesOf($order) as $name => $code) {
            $this->api->release($code, (string) $order->get_meta(self::CART));
            $coupon = new \WC_Coupon($name);
            if ($this->codeOf($coupon) !== null) {
                $coupon->delete(true);
            }
        }
    }

    private function hold(string $code, \WC_Order $order): Answer
    {
        $memberId = $order->get_customer_id() === 0 ? 'guest' : (string) $order->get_customer_id();
        return $this->api->lock($code, [
            'cartRef' => (string) $order->get_meta(self::CART),
            'memberId' => $memberId,
            'lockSeconds' => self::ORDER_SECONDS,
        ]);
    }

    /** Answers the number of the coupon, 0 when the code is none of the programme's. */
    private function make(string $name): int
    {
        $answer = $this->api->validate($name, $this->carts->question());
        $issued = $answer->body['issuedReward'] ?? [];
        $code = $issued['voucher']['code'] ?? '';
        // In other spellings it would be a second coupon, and the same code would count twice.
        if (!$answer->isOk() || strtolower($code) !== $name || ($answer->body['refusal'] ?? '') === 'other_member') {
            return 0;
        }
        $amount = $issued['value']['amountMinor'] ?? $answer->body['discountMinor'];
        $coupon = new \WC_Coupon();
        $coupon->set_code($name);
        $coupon->set_description($issued['rewardId']);
        $coupon->set_discount_type('fixed_cart');
        $coupon->set_amount(Money::amount((int) $amount, get_woocommerce_currency()));
        $coupon->set_usage_limit(1);
        $coupon->set_usage_limit_per_user(1);
        $coupon->set_date_expires(strtotime($issued['expiresAt']));
        $coupon->set_individual_use($issued['combinable'] !== true);
        $coupon->set_free_shipping($answer->body['freeShipping'] === true);
        if (get_current_user_id() !== 0) {
            $coupon->set_email_restrictions([wp_get_current_user()->user_email]);
        }
        $coupon->update_meta_data(self::CODE, $code);
        return $coupon->save();
    }

    private function codeOf(\WC_Coupon $coupon): ?string
    {
        $code = $coupon->get_meta(self::CODE);
        return is_string($code) && $code !== '' ? $code : null;
    }

    /** @return array<string, mixed> */
    private function questionOf(\WC_Coupon $coupon): array
    {
        $others = array_values(array_diff(WC()->cart->get_applied_coupons(), [$coupon->get_code()]));
        return $this->carts->question() + ['otherCodes' => array_slice($others, 0, 20)];
    }

    /** @param array<string, mixed> $question */
    private function refusal(string $code, array $question, Answer $answer): string
    {
        if ($answer->isUnknown()) {
            return 'The code cannot be checked now. Try again in a moment.';
        }
        $reason = $answer->body['code'] ?? '';
        if ($reason === 'voucher_not_applicable') {
            // Why it does not apply, only this says.
            $reason = $this->api->validate($code, $question)->body['refusal'] ?? '';
        }
        return match ($reason) {
            'below_minimum' => 'The cart is below the minimum of this code.',
            'not_combinable' => 'This code does not go with another one.',
            'product_missing' => 'The product of this code is not in the cart.',
            'voucher_used' => 'This code is used.',
            'voucher_locked' => 'This code is in another cart.',
            'voucher_expired' => 'This code has expired.',
            default => 'This code gives no discount here.',
        };
    }

    /** @return array{asked: string, at: int, until: int, discountMinor: int, freeShipping: bool}|null */
    private function standing(\WC_Coupon $coupon): ?array
    {
        return $this->carts->isThere() ? (WC()->session->get(self::STANDINGS, [])[$coupon->get_code()] ?? null) : null;
    }

    /** @param array{asked: string, at: int, until: int, discountMinor: int, freeShipping: bool} $standing */
    private function remember(\WC_Coupon $coupon, array $standing): void
    {
        $all = WC()->session->get(self::STANDINGS, []);
        WC()->session->set(self::STANDINGS, [$coupon->get_code() => $standing] + $all);
    }

    private function forget(\WC_Coupon $coupon): void
    {
        WC()->session->set(
            self::STANDINGS,
            array_diff_key(WC()->session->get(self::STANDINGS, []), [$coupon->get_code() => true]),
        );
    }
}
