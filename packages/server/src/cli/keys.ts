/** spaarkit keys create | list | revoke */
import { createKey, createSigningKey, listKeys, revokeKey } from '../services/index.ts';
import type { ServiceContext } from '../services/context.ts';
import { CommandError, UsageError, type Command, type Input, type Terminal } from './command.ts';
import { readDocument } from './program-file.ts';
import { databaseOption } from './database.ts';
import { changeProgram, programOption, withProgram } from './in-program.ts';

export const createKeyCommand: Command = {
  name: 'keys create',
  about: 'Makes a key and shows it, once.',
  options: {
    program: programOption,
    kind: {
      value: '<kind>',
      about:
        'publishable (for pages), secret (for the shop’s server) or signing (for member tokens). Needed.',
    },
    origin: {
      value: '<origin>',
      about:
        'With publishable: a site that may use it, such as https://shop.example. Every site may when none is given.',
      many: true,
    },
    'public-key': {
      value: '<file>',
      about:
        'With signing: the public JWK of an ES256 pair of your own, instead of a shared secret.',
    },
    database: databaseOption,
  },
  examples: [
    'spaarkit keys create --program my-shop --kind publishable --origin https://shop.example',
    'spaarkit keys create --program my-shop --kind secret',
    'spaarkit keys create --program my-shop --kind signing',
  ],
  async run(input, terminal) {
    const kind = input.needed('kind');
    if (kind !== 'publishable' && kind !== 'secret' && kind !== 'signing') {
      throw new UsageError(`--kind takes publishable, secret or signing; not "${kind}".`);
    }
    const origins = input.list('origin').map(toOrigin);
    if (kind !== 'publishable' && origins.length > 0)
      throw new UsageError('--origin goes with --kind publishable.');
    if (kind !== 'signing' && input.text('public-key') !== undefined)
      throw new UsageError('--public-key goes with --kind signing.');
    const action = kind === 'signing' ? 'createSigningKey' : 'createKey';
    const change = { action, target: { kind } };
    await changeProgram(input, terminal, change, async (context) => {
      if (kind === 'signing') return printSigningKey(context, input, terminal);
      const { key, text } = await createKey(context, { kind, origins });
      terminal.print(text);
      terminal.tell(
        `The ${kind} key ${key.id} of "${context.programId}". ${kind === 'secret' ? 'Keep it: it cannot be shown again.' : ''}`.trim(),
      );
      if (kind === 'publishable' && origins.length === 0) {
        terminal.tell(
          'Any site may use it. Give --origin for each site of the shop before it goes live.',
        );
      }
    });
  },
};

export const listKeysCommand: Command = {
  name: 'keys list',
  about: 'Lists the keys of a programme; secrets are not shown.',
  options: { program: programOption, database: databaseOption },
  async run(input, terminal) {
    const { keys, signingKeys } = await withProgram(input, terminal, listKeys);
    for (const { id, kind, prefix, origins, createdAt, revokedAt } of keys) {
      terminal.print(
        [id, kind, prefix, describeAge(createdAt, revokedAt), origins.join(' ')]
          .join('\t')
          .trimEnd(),
      );
    }
    for (const { kid, algorithm, createdAt, revokedAt } of signingKeys) {
      terminal.print([kid, 'signing', algorithm, describeAge(createdAt, revokedAt)].join('\t'));
    }
    if (keys.length + signingKeys.length === 0)
      terminal.tell('No keys yet. Make one with: spaarkit keys create');
  },
};

export const revokeKeyCommand: Command = {
  name: 'keys revoke',
  about: 'Ends a key at once, by its id as `keys list` shows it.',
  positionals: ['key-id'],
  options: { program: programOption, database: databaseOption },
  async run(input, terminal) {
    const id = input.positional('key-id');
    const change = { action: 'revokeKey', target: { id } };
    await changeProgram(input, terminal, change, (context) => revokeKey(context, id));
    terminal.print(`Revoked ${id}.`);
  },
};

async function printSigningKey(
  context: ServiceContext,
  input: Input,
  terminal: Terminal,
): Promise<void> {
  const file = input.text('public-key');
  if (file !== undefined) {
    const { kid } = await createSigningKey(context, {
      algorithm: 'ES256',
      material: await readPublicKey(file),
    });
    terminal.print(kid);
    terminal.tell(
      'That is the keyId for createMemberToken, the `kid` of member tokens; sign them with ES256 and the private key.',
    );
    return;
  }
  const { kid, material } = await createSigningKey(context, { algorithm: 'HS256' });
  terminal.print(kid);
  terminal.print(material);
  terminal.tell(
    'The keyId and the signingKey for createMemberToken: the `kid` of member tokens, and the secret for HS256.',
  );
  terminal.tell('Keep the secret on the shop’s server: it cannot be shown again.');
}

/** The public half alone, so that a private key given by mistake is not stored. */
async function readPublicKey(file: string): Promise<string> {
  const jwk = await readDocument(file).catch((error: unknown) => {
    if (!(error instanceof CommandError) || !error.message.includes('is not JSON')) throw error;
    throw new CommandError(`${file} must hold a public key as a JWK, which is JSON; no PEM.`, {
      cause: error,
    });
  });
  if (typeof jwk !== 'object' || jwk === null) throw new CommandError(`${file} holds no JWK.`);
  const { kty, crv, x, y } = jwk as Readonly<Record<string, unknown>>;
  if (kty !== 'EC' || crv !== 'P-256' || typeof x !== 'string' || typeof y !== 'string') {
    throw new CommandError(
      `${file} must hold a JWK of an ES256 key: "kty" "EC", "crv" "P-256", "x" and "y".`,
    );
  }
  return JSON.stringify({ kty, crv, x, y });
}

function toOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin =
    url &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === '/' &&
    !url.search &&
    !url.hash &&
    !url.username;
  if (!isOrigin)
    throw new UsageError(
      `"${text}" is no origin. Write scheme and host, such as https://shop.example.`,
    );
  return url.origin;
}

function describeAge(createdAt: number, revokedAt: number | null): string {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return revokedAt === null ? `made ${day(createdAt)}` : `revoked ${day(revokedAt)}`;
}
