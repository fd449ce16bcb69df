<?php

declare(strict_types=1);

namespace Spaarkit;

final class Products
{
    /** What the programme knows a product by: its SKU, else its number in the shop. */
    public static function id(\WC_Product $product): string
    {
        return $product->get_sku() !== '' ? $product->get_sku() : (string) $product->get_id();
    }
}
