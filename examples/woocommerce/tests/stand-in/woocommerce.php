<?php

/** As much of WooCommerce as the plugin calls, written from its public reference of classes and hooks. */

declare(strict_types=1);

final class WooCommerce
{
    public ?WC_Cart $cart = null;
    public ?WC_Session $session = null;
}

/** What the shop keeps. */
final class Shop
{
    public static WooCommerce $it;
    public static bool $pricesIncludeTax = true;
    public static string $currency = 'EUR';
    /** @var array<string, array<string, mixed>> coupons by code */
    public static array $coupons = [];
    /** @var array<int, WC_Order> */
    public static array $orders = [];
    /** @var array<int, WC_Product> */
    public static array $products = [];
    /** @var list<array{hook: string, args: array<mixed>, due: int}> what Action Scheduler has to do */
    public static array $queue = [];
    public static int $ids = 100;
    /** @var list<string> */
    public static array $notices = [];
}

function WC(): WooCommerce
{
    return Shop::$it;
}

function get_woocommerce_currency(): string
{
    return Shop::$currency;
}

function wc_prices_include_tax(): bool
{
    return Shop::$pricesIncludeTax;
}

function wc_get_page_permalink(string $page): string
{
    return "/{$page}";
}

final class WC_DateTime extends DateTime
{
}

final class WC_Session
{
    /** @var array<string, mixed> */
    private array $data = [];

    public function get(string $key, mixed $default = null): mixed
    {
        return $this->data[$key] ?? $default;
    }

    public function set(string $key, mixed $value): void
    {
        $this->data[$key] = $value;
    }
}

final class WC_Product
{
    public function __construct(private int $id, private string $sku, public float $price, public float $rate = 0.21)
    {
    }

    public function get_id(): int
    {
        return $this->id;
    }

    public function get_sku(): string
    {
        return $this->sku;
    }
}

function wc_get_price_including_tax(WC_Product $product, array $args = []): float
{
    $price = Shop::$pricesIncludeTax ? $product->price : $product->price * (1 + $product->rate);
    return round($price * ($args['qty'] ?? 1), 2);
}

function wc_get_price_excluding_tax(WC_Product $product, array $args = []): float
{
    $price = Shop::$pricesIncludeTax ? $product->price / (1 + $product->rate) : $product->price;
    return round($price * ($args['qty'] ?? 1), 2);
}

trait WithMeta
{
    /** @var array<string, mixed> */
    protected array $meta = [];

    public function get_meta(string $key): mixed
    {
        return $this->meta[$key] ?? '';
    }

    public function update_meta_data(string $key, mixed $value): void
    {
        $this->meta[$key] = $value;
    }

    public function save_meta_data(): void
    {
    }
}

final class WC_Coupon
{
    use WithMeta;

    private int $id = 0;
    /** @var array<string, mixed> */
    private array $data = [
        'code' => '', 'amount' => 0, 'description' => '', 'discount_type' => 'fixed_cart', 'usage_limit' => 0,
        'usage_limit_per_user' => 0, 'usage_count' => 0, 'date_expires' => null, 'individual_use' => false,
        'free_shipping' => false, 'email_restrictions' => [],
    ];

    public function __construct(string|int $code = '')
    {
        $id = $code === '' ? 0 : self::idOf((string) $code);
        foreach (Shop::$coupons as $row) {
            if ($row['id'] === $id) {
                $this->id = $id;
                $this->data = $row['data'];
                $this->meta = $row['meta'];
            }
        }
        if ($this->id === 0) {
            $this->data['code'] = strtolower((string) $code);
        }
    }

    /** As wc_get_coupon_id_by_code does. */
    public static function idOf(string $code): int
    {
        $id = Shop::$coupons[strtolower($code)]['id'] ?? 0;
        return apply_filters('woocommerce_get_coupon_id_from_code', $id, $code, 0);
    }

    public function __call(string $method, array $arguments): mixed
    {
        $property = substr($method, 4);
        if (!array_key_exists($property, $this->data)) {
            throw new BadMethodCallException($method);
        }
        if (str_starts_with($method, 'set_')) {
            $this->data[$property] = $property === 'code' ? strtolower($arguments[0]) : $arguments[0];
            return null;
        }
        return apply_filters("woocommerce_coupon_get_{$property}", $this->data[$property], $this);
    }

    public function get_id(): int
    {
        return $this->id;
    }

    public function save(): int
    {
        $this->id = $this->id ?: ++Shop::$ids;
        Shop::$coupons[$this->data['code']] = ['id' => $this->id, 'data' => $this->data, 'meta' => $this->meta];
        return $this->id;
    }

    public function delete(bool $forGood): bool
    {
        unset(Shop::$coupons[$this->data['code']]);
        return true;
    }

    /** As WC_Discounts does, in its order. @throws Exception */
    public function check(): void
    {
        if ($this->id === 0) {
            throw new Exception("Coupon \"{$this->data['code']}\" does not exist!");
        }
        if ($this->data['usage_limit'] > 0 && $this->data['usage_count'] >= $this->data['usage_limit']) {
            throw new Exception('Coupon usage limit has been reached.');
        }
        if ($this->data['date_expires'] !== null && $this->data['date_expires'] < time()) {
            throw new Exception('This coupon has expired.');
        }
        if (!apply_filters('woocommerce_coupon_is_valid', true, $this, null)) {
            throw new Exception('Coupon is not valid.');
        }
    }
}

final class WC_Cart
{
    /** @var array<string, array<string, mixed>> */
    private array $items = [];
    /** @var list<string> */
    private array $applied = [];

    public function get_cart(): array
    {
        return $this->items;
    }

    public function get_applied_coupons(): array
    {
        return $this->applied;
    }

    public function add_to_cart(int $productId, int $quantity): void
    {
        $key = md5((string) $productId);
        $before = $this->items[$key]['quantity'] ?? 0;
        $this->items[$key] = ['data' => Shop::$products[$productId], 'quantity' => $before + $quantity];
        $this->calculate_totals();
    }

    public function apply_coupon(string $given): bool
    {
        $code = strtolower($given);
        $coupon = new WC_Coupon($code);
        try {
            if ($coupon->get_code() !== $code) {
                throw new Exception("Coupon \"{$code}\" does not exist!");
            }
            $coupon->check();
            if (in_array($code, $this->applied, true)) {
                throw new Exception('Coupon code already applied!');
            }
        } catch (Exception $refusal) {
            Shop::$notices[] = $refusal->getMessage();
            return false;
        }
        if ($coupon->get_individual_use()) {
            array_map([$this, 'remove_coupon'], $this->applied);
        }
        $this->applied[] = $code;
        $this->calculate_totals();
        do_action('woocommerce_applied_coupon', $code);
        return true;
    }

    public function remove_coupon(string $given): bool
    {
        $code = strtolower($given);
        $this->applied = array_values(array_diff($this->applied, [$code]));
        do_action('woocommerce_removed_coupon', $code);
        return true;
    }

    /** Takes off what does not count any more, as WC_Cart::check_cart_coupons does. */
    public function calculate_totals(): void
    {
        foreach ($this->applied as $code) {
            try {
                (new WC_Coupon($code))->check();
            } catch (Exception $refusal) {
                Shop::$notices[] = $refusal->getMessage();
                $this->remove_coupon($code);
            }
        }
    }

    public function empty_cart(): void
    {
        $this->items = [];
        $this->applied = [];
        do_action('woocommerce_cart_emptied', true);
    }

    /** Each product line with its part of every discount; what it takes off by coupon. */
    public function totals(): array
    {
        $lines = [];
        foreach ($this->items as $key => ['data' => $product, 'quantity' => $quantity]) {
            $args = ['qty' => $quantity];
            $lines[$key] = [
                'product' => $product,
                'quantity' => $quantity,
                'gross' => wc_get_price_including_tax($product, $args),
                'net' => wc_get_price_excluding_tax($product, $args),
            ];
        }
        $coupons = [];
        $basis = Shop::$pricesIncludeTax ? 'gross' : 'net';
        foreach ($this->applied as $code) {
            $left = (float) (new WC_Coupon($code))->get_amount();
            $worth = array_sum(array_column($lines, $basis));
            $left = min($left, $worth);
            $off = ['gross' => 0.0, 'net' => 0.0];
            foreach ($lines as $key => $line) {
                $share = $worth > 0 ? $left / $worth : 0;
                $off['gross'] += $line['gross'] * $share;
                $off['net'] += $line['net'] * $share;
                $lines[$key]['gross'] = $line['gross'] * (1 - $share);
                $lines[$key]['net'] = $line['net'] * (1 - $share);
            }
            $coupons[$code] = $off;
        }
        return ['lines' => $lines, 'coupons' => $coupons];
    }
}

final class WC_Order_Item
{
    use WithMeta;

    public function __construct(private string $type, private array $data)
    {
    }

    public function is_type(string $type): bool
    {
        return $this->type === $type;
    }

    public function get_type(): string
    {
        return $this->type;
    }

    public function get_product(): WC_Product|false
    {
        return $this->data['product'] ?? false;
    }

    public function get_quantity(): int
    {
        return $this->data['quantity'] ?? 1;
    }

    public function get_total(): string
    {
        return (string) round($this->data['net'], 4);
    }

    public function get_total_tax(): string
    {
        return (string) round($this->data['gross'] - $this->data['net'], 4);
    }

    public function get_code(): string
    {
        return $this->data['code'];
    }

    public function get_discount(): string
    {
        return (string) round($this->data['net'], 4);
    }

    public function get_discount_tax(): string
    {
        return (string) round($this->data['gross'] - $this->data['net'], 4);
    }
}

abstract class WithItems
{
    use WithMeta;

    public int $id;
    /** @var array<int, WC_Order_Item> */
    protected array $items = [];
    public ?WC_DateTime $created = null;

    public function get_id(): int
    {
        return $this->id;
    }

    public function add_item(WC_Order_Item $item): int
    {
        $this->items[++Shop::$ids] = $item;
        return Shop::$ids;
    }

    public function get_items(string|array $types): array
    {
        return array_filter($this->items, fn ($item) => in_array($item->get_type(), (array) $types, true));
    }

    public function get_date_created(): ?WC_DateTime
    {
        return $this->created;
    }
}

final class WC_Order_Refund extends WithItems
{
    public float $amount = 0;

    public function get_amount(): string
    {
        return (string) $this->amount;
    }
}

final class WC_Order extends WithItems
{
    public int $customer = 0;
    public string $payment = 'card';
    private string $status = 'pending';
    private ?WC_DateTime $paid = null;
    /** @var list<WC_Order_Refund> */
    public array $refunds = [];
    /** @var list<string> */
    public array $notes = [];

    public function get_type(): string
    {
        return 'shop_order';
    }

    public function get_order_number(): string
    {
        return (string) $this->id;
    }

    public function get_currency(): string
    {
        return Shop::$currency;
    }

    public function get_customer_id(): int
    {
        return $this->customer;
    }

    public function get_coupon_codes(): array
    {
        return array_values(array_map(fn ($item) => $item->get_code(), $this->get_items('coupon')));
    }

    public function has_status(string|array $statuses): bool
    {
        return in_array($this->status, (array) $statuses, true);
    }

    public function get_date_paid(): ?WC_DateTime
    {
        return $this->paid;
    }

    public function get_date_modified(): ?WC_DateTime
    {
        return $this->created;
    }

    public function get_refunds(): array
    {
        return $this->refunds;
    }

    public function add_order_note(string $note): void
    {
        $this->notes[] = $note;
    }

    /** The date of payment comes with the status in which this way of paying has its money. */
    public function update_status(string $status): void
    {
        $from = $this->status;
        $this->status = $status;
        $done = $this->payment === 'cod' ? ['completed'] : ['processing', 'completed'];
        if ($this->paid === null && in_array($status, $done, true)) {
            $this->paid = new WC_DateTime();
        }
        // Its coupons are fit for use again.
        if ($status === 'cancelled') {
            foreach ($this->get_coupon_codes() as $code) {
                if (isset(Shop::$coupons[$code])) {
                    Shop::$coupons[$code]['data']['usage_count'] = 0;
                }
            }
        }
        do_action('woocommerce_order_status_changed', $this->id, $from, $status, $this);
    }

    public function payment_complete(): void
    {
        $this->update_status('processing');
        do_action('woocommerce_payment_complete', $this->id, '');
    }
}

function wc_get_order(int $id): WC_Order|false
{
    return Shop::$orders[$id] ?? false;
}

function wc_get_orders(array $query): array
{
    $isAsked = fn (WC_Order $order): bool => !isset($query['status']) || $order->has_status($query['status']);
    return array_keys(array_filter(Shop::$orders, $isAsked));
}

function woocommerce_store_api_register_update_callback(array $update): void
{
    StandIn::$cartUpdates[$update['namespace']] = $update['callback'];
}

function as_enqueue_async_action(string $hook, array $args = [], string $group = ''): void
{
    Shop::$queue[] = ['hook' => $hook, 'args' => $args, 'due' => time()];
}

function as_schedule_single_action(int $at, string $hook, array $args = [], string $group = ''): void
{
    Shop::$queue[] = ['hook' => $hook, 'args' => $args, 'due' => $at];
}

function as_schedule_recurring_action(int $at, int $every, string $hook, array $args = [], string $group = ''): void
{
}

function as_has_scheduled_action(string $hook): bool
{
    return false;
}
