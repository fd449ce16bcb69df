<?php

declare(strict_types=1);

namespace Spaarkit;

/**
 * What the loyalty API is told of an order, read from WooCommerce's own figures. The ids come from the
 * order: what is told twice counts once.
 */
final class OrderFacts
{
    /**
     * What is to be told of an order as it is now, by name.
     *
     * @param array<string, string> $codes the programme's codes, by the names of the order's coupons
     * @return array<string, array<string, mixed>>
     */
    public static function of(\WC_Order $order, array $codes): array
    {
        $facts = [];
        // Placed is not paid: an order that is paid at the door is "processing" long before.
        if ($order->get_date_paid() !== null) {
            $facts['paid'] = self::paid($order, $codes);
            foreach ($order->get_refunds() as $refund) {
                $facts['refund-' . $refund->get_id()] = self::refunded($order, $refund);
            }
        }
        if ($order->has_status('cancelled')) {
            $facts['cancelled'] = self::about($order, 'order.cancelled', 'cancelled', $order->get_date_modified());
        }
        return $facts;
    }

    /**
     * @param array<string, string> $codes
     * @return array<string, mixed>
     */
    private static function paid(\WC_Order $order, array $codes): array
    {
        return self::about($order, 'order.paid', 'paid', $order->get_date_paid()) + [
            'orderNumber' => (string) $order->get_order_number(),
            'lines' => self::lines($order),
            'voucherCodes' => self::usedCodes($order, $codes),
        ];
    }

    /** @return array<string, mixed> */
    private static function refunded(\WC_Order $order, \WC_Order_Refund $refund): array
    {
        $name = 'refund-' . $refund->get_id();
        $event = self::about($order, 'order.refunded', $name, $refund->get_date_created());
        return $event + ['refundId' => (string) $refund->get_id(), 'lines' => self::refundLines($order, $refund)];
    }

    /** @return list<array<string, mixed>> */
    private static function lines(\WC_Order $order): array
    {
        $lines = [];
        foreach ($order->get_items(['line_item', 'shipping', 'fee']) as $id => $item) {
            // Nothing can be told of less than nothing: a fee may be a discount of another plugin's.
            $worth = self::worth($item, $order->get_currency());
            if ($worth['grossMinor'] < 0 || $item->get_quantity() < 1) {
                continue;
            }
            $product = $item->is_type('line_item') ? $item->get_product() : null;
            $lines[] = [
                'id' => (string) $id,
                'kind' => $item->is_type('line_item') ? 'product' : $item->get_type(),
                'quantity' => (int) $item->get_quantity(),
            ] + ($product ? ['productId' => Products::id($product)] : []) + $worth;
        }
        return $lines;
    }

    /**
     * What came back. Money that went back for no line in particular is laid on all of them by their worth,
     * so that half of the money takes half of the points.
     *
     * @return list<array<string, mixed>>
     */
    private static function refundLines(\WC_Order $order, \WC_Order_Refund $refund): array
    {
        $currency = $order->get_currency();
        $lines = [];
        foreach ($refund->get_items(['line_item', 'shipping', 'fee']) as $item) {
            $worth = array_map('abs', self::worth($item, $currency));
            $lines[] = [
                'id' => (string) $item->get_meta('_refunded_item_id'),
                // Of shipping and fees WooCommerce says 1, however much came back.
                'quantity' => $item->is_type('line_item') ? abs((int) $item->get_quantity()) : 0,
            ] + $worth;
        }
        return $lines === [] ? self::spread(self::lines($order), Money::minor($refund->get_amount(), $currency)) : $lines;
    }

    /**
     * @param list<array<string, mixed>> $lines
     * @return list<array<string, mixed>>
     */
    private static function spread(array $lines, int $amount): array
    {
        $total = array_sum(array_column($lines, 'grossMinor'));
        $before = 0;
        $given = 0;
        $parts = [];
        foreach ($lines as $line) {
            $before += $line['grossMinor'];
            // By what is given up to here, so that the parts add up.
            $gross = $total === 0 ? 0 : (int) round($amount * $before / $total) - $given;
            $given += $gross;
            $net = $line['grossMinor'] === 0 ? 0 : (int) round($gross * $line['netMinor'] / $line['grossMinor']);
            $parts[] = ['id' => $line['id'], 'quantity' => 0, 'grossMinor' => $gross, 'netMinor' => $net];
        }
        return $parts;
    }

    /**
     * A code that took nothing off was not used.
     *
     * @param array<string, string> $codes
     * @return list<string|array{code: string, amountMinor: int}>
     */
    private static function usedCodes(\WC_Order $order, array $codes): array
    {
        $used = [];
        foreach ($order->get_items('coupon') as $item) {
            $code = $codes[$item->get_code()] ?? null;
            if ($code === null) {
                continue;
            }
            $off = (float) $item->get_discount() + (float) $item->get_discount_tax();
            $amountMinor = Money::minor($off, $order->get_currency());
            if ($amountMinor > 0) {
                $used[] = ['code' => $code, 'amountMinor' => $amountMinor];
            } elseif ((new \WC_Coupon($item->get_code()))->get_free_shipping()) {
                $used[] = $code;
            }
        }
        return $used;
    }

    /**
     * What was really paid: totals are after every discount, and without tax whatever the shop's prices are.
     *
     * @return array{grossMinor: int, netMinor: int}
     */
    private static function worth(\WC_Order_Item $item, string $currency): array
    {
        $net = (float) $item->get_total();
        return [
            'grossMinor' => Money::minor($net + (float) $item->get_total_tax(), $currency),
            'netMinor' => Money::minor($net, $currency),
        ];
    }

    /** @return array<string, mixed> */
    private static function about(\WC_Order $order, string $type, string $name, ?\WC_DateTime $at): array
    {
        $customer = $order->get_customer_id();
        return [
            'type' => $type,
            'id' => $order->get_id() . '-' . $name,
            'at' => gmdate('Y-m-d\TH:i:s\Z', $at === null ? time() : $at->getTimestamp()),
            'orderId' => (string) $order->get_id(),
        ] + ($customer === 0 ? [] : ['memberId' => (string) $customer]);
    }
}
