<?php

declare(strict_types=1);

namespace Spaarkit;

/** Where the programme runs and how the shop identifies itself: constants of wp-config.php, as keys do not belong in a database. */
final class Settings
{
    private const NAMES = [
        'SPAARKIT_API',
        'SPAARKIT_PUBLISHABLE_KEY',
        'SPAARKIT_SECRET_KEY',
        'SPAARKIT_PROGRAM',
        'SPAARKIT_SIGNING_KEY_ID',
        'SPAARKIT_SIGNING_KEY',
    ];

    public function __construct(
        public readonly string $apiBase,
        public readonly string $publishableKey,
        public readonly string $secretKey,
        public readonly string $programId,
        public readonly string $signingKeyId,
        public readonly string $signingKey,
    ) {
    }

    /** Null while something is missing: then the plugin does nothing. */
    public static function read(): ?self
    {
        return self::missing() === [] ? new self(...array_map('constant', self::NAMES)) : null;
    }

    public static function sayWhatIsMissing(): void
    {
        $names = implode(', ', self::missing());
        echo '<div class="notice notice-warning"><p>';
        echo esc_html("Spaarkit loyalty does nothing yet. Define in wp-config.php: {$names}.");
        echo '</p></div>';
    }

    /** @return string[] */
    private static function missing(): array
    {
        $isMissing = static fn (string $name): bool => !defined($name) || constant($name) === '';
        return array_values(array_filter(self::NAMES, $isMissing));
    }
}
