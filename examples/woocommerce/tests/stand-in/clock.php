<?php

declare(strict_types=1);

namespace Spaarkit;

/** What the plugin takes for the time: PHP looks for a function in the namespace of its caller first. */
function time(): int
{
    return \time() + \StandIn::$ahead;
}
