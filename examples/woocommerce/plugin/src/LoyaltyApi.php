<?php

declare(strict_types=1);

namespace Spaarkit;

/** The shop's calls of the loyalty API. */
final class LoyaltyApi
{
    /** A shopper may wait for these answers. */
    private const SECONDS = 2.5;

    public function __construct(private readonly Settings $settings)
    {
    }

    /** @param array<string, mixed> $event */
    public function send(array $event): Answer
    {
        return $this->ask('POST', '/v1/events', $event);
    }

    /**
     * Holds a code for a cart or an order.
     *
     * @param array<string, mixed> $question
     */
    public function lock(string $code, array $question): Answer
    {
        return $this->ask('POST', '/v1/vouchers/' . rawurlencode($code) . '/lock', $question);
    }

    /**
     * Whether there is such a code, for this cart. Holds nothing.
     *
     * @param array<string, mixed> $question
     */
    public function validate(string $code, array $question): Answer
    {
        return $this->ask('POST', '/v1/vouchers/' . rawurlencode($code) . '/validate', $question);
    }

    public function release(string $code, string $cartRef): Answer
    {
        return $this->ask('POST', '/v1/vouchers/' . rawurlencode($code) . '/release', ['cartRef' => $cartRef]);
    }

    public function erase(string $memberId): Answer
    {
        return $this->ask('DELETE', '/v1/members/' . rawurlencode($memberId));
    }

    /** @param array<string, mixed>|null $body */
    private function ask(string $method, string $path, ?array $body = null): Answer
    {
        $headers = ['Authorization' => 'Bearer ' . $this->settings->secretKey];
        $options = ['method' => $method, 'timeout' => self::SECONDS, 'redirection' => 0];
        if ($body !== null) {
            $headers['Content-Type'] = 'application/json';
            $options['body'] = wp_json_encode($body);
        }
        $response = wp_remote_request(rtrim($this->settings->apiBase, '/') . $path, $options + ['headers' => $headers]);
        if (is_wp_error($response)) {
            return new Answer(0, ['title' => $response->get_error_message()]);
        }
        $said = json_decode(wp_remote_retrieve_body($response), true);
        return new Answer((int) wp_remote_retrieve_response_code($response), is_array($said) ? $said : []);
    }
}
