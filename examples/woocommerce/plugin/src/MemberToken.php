<?php

declare(strict_types=1);

namespace Spaarkit;

/** The token by which a page speaks for the customer who is logged in: a JWT, signed with HS256. */
final class MemberToken
{
    private const SECONDS = 300;

    public static function make(Settings $settings, string $memberId): string
    {
        $now = time();
        $header = ['alg' => 'HS256', 'typ' => 'spaarkit-member+jwt', 'kid' => $settings->signingKeyId];
        $claims = [
            'aud' => $settings->programId,
            'sub' => $memberId,
            'iat' => $now,
            'exp' => $now + self::SECONDS,
        ];
        $signed = self::part($header) . '.' . self::part($claims);
        return $signed . '.' . self::encode(hash_hmac('sha256', $signed, $settings->signingKey, true));
    }

    /** @param array<string, string|int> $data */
    private static function part(array $data): string
    {
        return self::encode(json_encode($data, JSON_THROW_ON_ERROR));
    }

    private static function encode(string $bytes): string
    {
        return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
    }
}
