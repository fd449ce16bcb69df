<?php

declare(strict_types=1);

namespace Spaarkit;

/**
 * Tells the loyalty API what became of orders. Each fact is kept with its order, as it was when it came
 * true, and sent by WooCommerce's own queue until the API has it: the checkout does not wait for it. Every
 * hour the latest orders are looked at again, for what a crash cut off.
 */
final class Orders
{
    public const SEND = 'spaarkit_send';
    public const LOOK_AGAIN = 'spaarkit_look_again';

    private const GROUP = 'spaarkit';
    private const META = '_spaarkit_told_';
    /** How far back is looked: what is older was sent, or is in the queue. */
    private const DAYS = 3;
    private const LONGEST_WAIT = 6 * 3600;

    public function __construct(private readonly LoyaltyApi $api, private readonly Coupons $coupons)
    {
    }

    public function register(): void
    {
        add_action('woocommerce_order_status_changed', [$this, 'follow']);
        add_action('woocommerce_payment_complete', [$this, 'follow']);
        add_action('woocommerce_order_refunded', [$this, 'follow']);
        add_action(self::SEND, [$this, 'send'], 10, 2);
        add_action(self::LOOK_AGAIN, [$this, 'lookAgain']);
        // Its table is there from here on.
        add_action('action_scheduler_init', static function (): void {
            if (!as_has_scheduled_action(self::LOOK_AGAIN)) {
                as_schedule_recurring_action(time(), 3600, self::LOOK_AGAIN, [], self::GROUP);
            }
        });
    }

    /** Puts what is true of an order now, and was not told yet, in the queue. */
    public function follow(int $orderId): void
    {
        $order = wc_get_order($orderId);
        // Subscriptions are orders too, which nobody pays.
        if (!$order instanceof \WC_Order || $order->get_type() !== 'shop_order') {
            return;
        }
        foreach (OrderFacts::of($order, $this->coupons->codesOf($order)) as $name => $event) {
            if (!is_array($order->get_meta(self::META . $name))) {
                // First the queue: if it ends here, sending finds the fact by itself.
                as_enqueue_async_action(self::SEND, [$orderId, $name], self::GROUP);
                $this->keep($order, $name, ['event' => $event, 'state' => 'waiting', 'tries' => 0]);
            }
        }
        if ($order->has_status(['cancelled', 'failed']) && $order->get_date_paid() === null) {
            $this->coupons->freeCodesOf($order);
        }
    }

    public function send(int $orderId, string $name): void
    {
        $order = wc_get_order($orderId);
        if (!$order instanceof \WC_Order) {
            return;
        }
        $fact = $order->get_meta(self::META . $name);
        if (!is_array($fact)) {
            $event = OrderFacts::of($order, $this->coupons->codesOf($order))[$name] ?? null;
            if ($event === null) {
                return;
            }
            $fact = ['event' => $event, 'state' => 'waiting', 'tries' => 0];
            // Kept before it is sent: however often that is tried, it is the same.
            $this->keep($order, $name, $fact);
        }
        if ($fact['state'] !== 'waiting') {
            return;
        }
        $answer = $this->api->send($fact['event']);
        if ($answer->isOk()) {
            $this->keep($order, $name, ['state' => 'told'] + $fact);
            $doubts = [
                ...UncountedCodes::of($fact['event'], $answer->body),
                ...UnknownLines::of($fact['event'], $answer->body),
            ];
            foreach ($doubts as $sentence) {
                $order->add_order_note($sentence);
            }
        } elseif ($answer->isRefusedForGood()) {
            $this->keep($order, $name, ['state' => 'refused', 'reason' => $answer->reason()] + $fact);
            $order->add_order_note("Loyalty refused “{$name}”: {$answer->reason()}");
        } else {
            $tries = $fact['tries'] + 1;
            $this->keep($order, $name, ['tries' => $tries] + $fact);
            $wait = min(self::LONGEST_WAIT, 60 * 2 ** min($tries, 10));
            as_schedule_single_action(time() + $wait, self::SEND, [$orderId, $name], self::GROUP);
        }
        if ($name === 'cancelled' && $answer->isOk()) {
            $this->coupons->freeCodesOf($order);
        }
    }

    public function lookAgain(): void
    {
        $since = ['type' => 'shop_order', 'limit' => 500, 'return' => 'ids'];
        foreach (wc_get_orders($since + ['date_modified' => '>' . (time() - self::DAYS * 86400)]) as $id) {
            $this->follow((int) $id);
        }
        foreach (wc_get_orders($since + ['status' => ['pending', 'on-hold', 'processing']]) as $id) {
            $order = wc_get_order($id);
            if ($order instanceof \WC_Order && $order->get_date_paid() === null) {
                $this->coupons->holdAgain($order);
            }
        }
    }

    /** @param array<string, mixed> $fact */
    private function keep(\WC_Order $order, string $name, array $fact): void
    {
        $order->update_meta_data(self::META . $name, $fact);
        $order->save_meta_data();
    }
}
