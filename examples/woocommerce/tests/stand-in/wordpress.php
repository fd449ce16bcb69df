<?php

/** As much of WordPress as the plugin calls, written from its public reference. */

declare(strict_types=1);

/** What one request and another have in common, and what is forgotten between them. */
final class StandIn
{
    /** @var array<string, array<int, list<array{callable, int}>>> */
    public static array $hooks = [];
    /** @var array<string, callable> */
    public static array $shortcodes = [];
    /** @var array<string, array{callback: callable}> */
    public static array $routes = [];
    /** @var array<string, callable> */
    public static array $cartUpdates = [];
    public static int $userId = 0;
    /** By how many seconds the plugin's clock is ahead. */
    public static int $ahead = 0;
    /** @var array<int, string> the e-mail addresses of users */
    public static array $users = [];
}

function add_filter(string $hook, callable $callback, int $priority = 10, int $arguments = 1): void
{
    StandIn::$hooks[$hook][$priority][] = [$callback, $arguments];
}

function add_action(string $hook, callable $callback, int $priority = 10, int $arguments = 1): void
{
    add_filter($hook, $callback, $priority, $arguments);
}

function apply_filters(string $hook, mixed $value, mixed ...$more): mixed
{
    $priorities = StandIn::$hooks[$hook] ?? [];
    ksort($priorities);
    foreach (array_merge(...$priorities) as [$callback, $arguments]) {
        $value = $callback(...array_slice([$value, ...$more], 0, $arguments));
    }
    return $value;
}

function do_action(string $hook, mixed ...$values): void
{
    $priorities = StandIn::$hooks[$hook] ?? [];
    ksort($priorities);
    foreach (array_merge(...$priorities) as [$callback, $arguments]) {
        $callback(...array_slice($values, 0, $arguments));
    }
}

function register_deactivation_hook(string $file, callable $callback): void
{
}

function add_shortcode(string $tag, callable $callback): void
{
    StandIn::$shortcodes[$tag] = $callback;
}

function shortcode_atts(array $defaults, array|string $given): array
{
    return array_intersect_key((array) $given, $defaults) + $defaults;
}

function wp_enqueue_script_module(string $id, string $src = '', array $deps = [], string|bool|null $version = false): void
{
}

function wp_enqueue_style(string $handle, string $src = '', array $deps = [], string|bool|null $version = false): void
{
}

function plugins_url(string $path, string $file): string
{
    return '/wp-content/plugins/' . basename(dirname($file)) . '/' . $path;
}

function rest_url(string $path): string
{
    return '/wp-json/' . $path;
}

function admin_url(string $path): string
{
    return '/wp-admin/' . $path;
}

function determine_locale(): string
{
    return 'en_GB';
}

function wp_create_nonce(string $action): string
{
    return substr(hash('sha256', $action . StandIn::$userId), 0, 10);
}

function esc_attr(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES);
}

function esc_html(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES);
}

function register_rest_route(string $space, string $path, array $route): void
{
    StandIn::$routes["/{$space}{$path}"] = $route;
}

final class WP_REST_Response
{
    /** @var array<string, string> */
    public array $headers = [];

    public function __construct(public mixed $data = null, public int $status = 200)
    {
    }

    public function header(string $name, string $value): void
    {
        $this->headers[$name] = $value;
    }
}

final class WP_Error
{
    public function __construct(private string $code, private string $message)
    {
    }

    public function get_error_message(): string
    {
        return $this->message;
    }
}

function is_wp_error(mixed $thing): bool
{
    return $thing instanceof WP_Error;
}

function get_current_user_id(): int
{
    return StandIn::$userId;
}

function wp_get_current_user(): object
{
    return (object) ['ID' => StandIn::$userId, 'user_email' => StandIn::$users[StandIn::$userId] ?? ''];
}

function get_user_by(string $field, string $value): object|false
{
    $id = array_search($value, StandIn::$users, true);
    return $id === false ? false : (object) ['ID' => $id];
}

function wp_generate_uuid4(): string
{
    return vsprintf('%s%s-%s-4%.3s-a%.3s-%s%s%s', str_split(bin2hex(random_bytes(18)), 4));
}

function wp_json_encode(mixed $data): string|false
{
    return json_encode($data);
}

/** Sends it, as WordPress does: no answer is a WP_Error. */
function wp_remote_request(string $url, array $options): array|WP_Error
{
    $headers = [];
    foreach ($options['headers'] as $name => $value) {
        $headers[] = "{$name}: {$value}";
    }
    $http = [
        'method' => $options['method'],
        'header' => $headers,
        'timeout' => $options['timeout'],
        'follow_location' => 0,
        'ignore_errors' => true,
        'content' => $options['body'] ?? '',
    ];
    $body = @file_get_contents($url, false, stream_context_create(['http' => $http]));
    if ($body === false) {
        return new WP_Error('http_request_failed', 'There is no answer.');
    }
    return ['body' => $body, 'status' => (int) explode(' ', $http_response_header[0])[1]];
}

function wp_remote_retrieve_body(array $response): string
{
    return $response['body'];
}

function wp_remote_retrieve_response_code(array $response): int
{
    return $response['status'];
}
