<?php

declare(strict_types=1);

namespace Spaarkit;

/** What the people of the shop should read of the lines of a return: `unknownLines` of the server SDK, in PHP. */
final class UnknownLines
{
    /**
     * A sentence that names the lines which a return has and its order does not.
     *
     * @param array<string, mixed> $event
     * @param array<string, mixed> $outcome
     * @return list<string>
     */
    public static function of(array $event, array $outcome): array
    {
        $ids = $outcome['unknownLineIds'] ?? [];
        if ($ids === []) {
            return [];
        }
        $number = $event['orderNumber'] ?? $event['orderId'];
        [$lines, $them] = count($ids) === 1 ? ['the line', 'it'] : ['the lines', 'them'];
        $named = implode(', ', $ids);
        return [
            "Order {$number}: a return names {$lines} {$named}, "
                . "which the order does not have, so no points were taken back for {$them}.",
        ];
    }
}
