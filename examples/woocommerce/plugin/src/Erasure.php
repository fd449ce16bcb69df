<?php

declare(strict_types=1);

namespace Spaarkit;

/** Who is forgotten by WordPress's own tool is forgotten by the programme. */
final class Erasure
{
    public function __construct(private readonly LoyaltyApi $api)
    {
    }

    public function register(): void
    {
        add_filter('wp_privacy_personal_data_erasers', fn (array $erasers): array => $erasers + [
            'spaarkit' => ['eraser_friendly_name' => 'Loyalty', 'callback' => [$this, 'erase']],
        ]);
    }

    /** @return array{items_removed: bool, items_retained: bool, messages: string[], done: bool} */
    public function erase(string $email): array
    {
        $user = get_user_by('email', $email);
        $answer = $user ? $this->api->erase((string) $user->ID) : null;
        // Who never joined, or was forgotten before, has nothing left there.
        $isLeft = $answer !== null && !$answer->isOk() && !in_array($answer->status, [404, 410], true);
        return [
            'items_removed' => $answer?->isOk() ?? false,
            'items_retained' => $isLeft,
            'messages' => $isLeft ? ["The loyalty API still has this person: {$answer->reason()}"] : [],
            'done' => true,
        ];
    }
}
