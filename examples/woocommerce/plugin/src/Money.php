<?php

declare(strict_types=1);

namespace Spaarkit;

/** WooCommerce writes amounts in whole units, with decimals; the loyalty API in minor units. */
final class Money
{
    private const NO_DECIMALS = [
        'BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF',
    ];
    private const THREE_DECIMALS = ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'];

    public static function minor(string|int|float $amount, string $currency): int
    {
        return (int) round((float) $amount * self::units($currency));
    }

    public static function amount(int $minor, string $currency): float
    {
        return $minor / self::units($currency);
    }

    private static function units(string $currency): int
    {
        if (in_array($currency, self::NO_DECIMALS, true)) {
            return 1;
        }
        return in_array($currency, self::THREE_DECIMALS, true) ? 1000 : 100;
    }
}
