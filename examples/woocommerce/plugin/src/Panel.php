<?php

declare(strict_types=1);

namespace Spaarkit;

/** `[spaarkit_loyalty]`, with `show="badge,cart,rewards"`: the elements, where the shop's owner puts it. */
final class Panel
{
    private const ELEMENTS = [
        'badge' => '<div><loyalty-points-badge></loyalty-points-badge></div>',
        'rewards' => '<loyalty-rewards></loyalty-rewards>',
        // Last: how high it is follows from the cart and from who is there, and nothing moves with it.
        'cart' => '<loyalty-cart-rewards></loyalty-cart-rewards>',
    ];

    public function __construct(private readonly Settings $settings, private readonly string $pluginFile)
    {
    }

    public function register(): void
    {
        add_shortcode('spaarkit_loyalty', [$this, 'draw']);
    }

    /** @param array<string, string>|string $attributes WordPress gives an empty text where there are none */
    public function draw(array|string $attributes = ''): string
    {
        ['show' => $show] = shortcode_atts(['show' => 'badge,rewards'], $attributes);
        wp_enqueue_script_module('spaarkit-loyalty', plugins_url('assets/loyalty.js', $this->pluginFile), [], '0.1.0');
        wp_enqueue_style('spaarkit-reserve', plugins_url('assets/reserve.css', $this->pluginFile), [], '0.1.0');
        $elements = array_intersect_key(self::ELEMENTS, array_flip(array_map('trim', explode(',', $show))));
        return '<loyalty-provider' . $this->attributes() . '>' . implode('', $elements) . '</loyalty-provider>';
    }

    private function attributes(): string
    {
        $values = [
            'style' => 'display: grid; gap: 1em',
            'api-base' => $this->settings->apiBase,
            'publishable-key' => $this->settings->publishableKey,
            'locale' => str_replace('_', '-', determine_locale()),
            'data-token' => rest_url(TokenRoute::SPACE . TokenRoute::PATH),
            'data-nonce' => wp_create_nonce('wp_rest'),
            'data-new-nonce' => admin_url('admin-ajax.php?action=rest-nonce'),
            'data-store' => rest_url('wc/store/v1'),
            'data-login' => wc_get_page_permalink('myaccount'),
        ];
        $text = '';
        foreach ($values as $name => $value) {
            $text .= " {$name}=\"" . esc_attr($value) . '"';
        }
        return $text;
    }
}
