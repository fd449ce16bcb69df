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

    /**
     * Whether the API would answer the same question the same way again. A wrong key may be mended, and
     * what a proxy answers in between, with or without JSON of its own, is no answer of the API.
     */
    public function isRefusedForGood(): bool
    {
        return is_string($this->body['code'] ?? null)
            && ($this->body['retryable'] ?? false) !== true
            && in_array($this->status, [400, 409, 410, 413, 415, 422], true);
    }

    /** Whether nothing is known: the API was not there, or is not well. */
    public function isUnknown(): bool
    {
        return $this->status === 0 || $this->status === 429 || $this->status >= 500;
    }

    public function reason(): string
    {
        return trim($this->status . ' ' . ($this->body['detail'] ?? $this->body['title'] ?? ''));
    }
}
