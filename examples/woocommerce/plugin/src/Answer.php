<?php

declare(strict_types=1);

namespace Spaarkit;

/** What the loyalty API answered; status 0 when it did not. */
final class Answer
{
    /** @param array<string, mixed> $body */
    public function __construct(public readonly int $status, public readonly array $body)
    {
    }

    public function isOk(): bool
    {
        return $this->status >= 200 && $this->status < 300;
    }

    /** Whether the API would answer the same question the same way again. A wrong key may be mended. */
    public function isRefusedForGood(): bool
    {
        return $this->isOfTheApi()
            && ($this->body['retryable'] ?? false) !== true
            && in_array($this->status, [400, 409, 410, 413, 415, 422], true);
    }

    /** Whether nothing is known: the API was not there, is not well, or a proxy in between spoke for it. */
    public function isUnknown(): bool
    {
        return !$this->isOk() && !$this->isOfTheApi() || $this->status === 429 || $this->status >= 500;
    }

    public function reason(): string
    {
        return trim($this->status . ' ' . ($this->body['detail'] ?? $this->body['title'] ?? ''));
    }

    /** The API names what is wrong by a code of its own; what a proxy answers has none, JSON or not. */
    private function isOfTheApi(): bool
    {
        return is_string($this->body['code'] ?? null);
    }
}
