<?php

declare(strict_types=1);

namespace Spaarkit;

/** What the people of the shop should read of the codes of a paid order: `uncountedCodes` of the server SDK, in PHP. */
final class UncountedCodes
{
    private const REASONS = [
        'used_before' => 'another order had used it before',
        'other_member' => 'it belongs to another member, who can still use it',
        'expired' => 'it had expired or was taken back',
        'unknown' => 'the programme does not know it',
    ];

    /**
     * A sentence for each code that the order gave a discount for and the programme did not count, or not in full.
     *
     * @param array<string, mixed> $event
     * @param array<string, mixed> $outcome
     * @return list<string>
     */
    public static function of(array $event, array $outcome): array
    {
        $sentences = [];
        foreach ($outcome['voucherCodes'] ?? [] as $told) {
            $why = $told['outcome'] === 'used'
                ? self::shortage($told, $event['voucherCodes'] ?? [])
                : self::REASONS[$told['outcome']] ?? "the programme says “{$told['outcome']}” of it";
            if ($why !== null) {
                $number = $event['orderNumber'] ?? $event['orderId'];
                $sentences[] = "Order {$number}: the code {$told['code']} gave a discount, but {$why}.";
            }
        }
        return $sentences;
    }

    /**
     * Only of a code with a balance it is told how much of it the order used.
     *
     * @param array<string, mixed> $told
     * @param list<string|array{code: string, amountMinor: int}> $listed
     */
    private static function shortage(array $told, array $listed): ?string
    {
        $used = $told['amountMinor'] ?? null;
        foreach ($listed as $each) {
            if ($used !== null && is_array($each) && $each['code'] === $told['code'] && $used < $each['amountMinor']) {
                return "it had only {$used} of the {$each['amountMinor']} left, in minor units";
            }
        }
        return null;
    }
}
