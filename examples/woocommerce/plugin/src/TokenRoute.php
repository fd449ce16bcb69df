<?php

declare(strict_types=1);

namespace Spaarkit;

/**
 * Tells the shop's pages who is logged in, signed. WordPress believes the cookie of a REST request only
 * with its nonce, so no other site can have a page of its own ask.
 */
final class TokenRoute
{
    public const SPACE = 'spaarkit/v1';
    public const PATH = '/member-token';

    public function __construct(private readonly Settings $settings)
    {
    }

    public function register(): void
    {
        add_action('rest_api_init', function (): void {
            register_rest_route(self::SPACE, self::PATH, [
                'methods' => 'GET',
                'callback' => [$this, 'answer'],
                'permission_callback' => '__return_true',
            ]);
        });
    }

    public function answer(): \WP_REST_Response
    {
        $id = get_current_user_id();
        $response = $id === 0
            ? new \WP_REST_Response(null, 204)
            : new \WP_REST_Response(['token' => MemberToken::make($this->settings, (string) $id)]);
        $response->header('Cache-Control', 'no-store');
        return $response;
    }
}
