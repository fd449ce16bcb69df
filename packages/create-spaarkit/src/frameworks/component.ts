import type { Source } from '../options.ts';
import { attribute } from '../plan.ts';

interface Kind {
  readonly source: Source;
  readonly isTyped: boolean;
  /** Drawn on a server too, so that the file says that it belongs to the browser. */
  readonly isClient: boolean;
}

/** The provider around a React app, with the first two elements in it. */
export function component({ source, isTyped, isClient }: Kind): string {
  const isMock = source.kind === 'mock';
  const hooks = isMock ? ['useEffect', 'useState'] : [];
  const types = isTyped ? ['type ReactNode'] : [];
  const names = [...types, ...hooks].toSorted((one, other) => bare(one).localeCompare(bare(other)));
  const lines = [
    ...(isClient ? [`'use client';`, ''] : []),
    `import '@spaarkit/elements/reserve.css';`,
    ...(isMock && isTyped ? [`import type { TestKit } from '@spaarkit/msw';`] : []),
    `import { LoyaltyPointsBadge, LoyaltyProvider, LoyaltyRewards } from '@spaarkit/react';`,
    ...(names.length > 0 ? [`import { ${names.join(', ')} } from 'react';`] : []),
    '',
    ...(isMock ? [mock(isTyped)] : []),
    `export function Loyalty({ children }${isTyped ? ': { readonly children: ReactNode }' : ''}) {`,
    ...(isMock ? [state(isTyped)] : []),
    '  return (',
    ...provider(source),
    '      {children}',
    '      {/* Move these to where your shop shows points: anywhere inside the provider will do. */}',
    '      <LoyaltyPointsBadge href="#points" />',
    '      <LoyaltyRewards id="points">',
    '        <p>Your points are on their way.</p>',
    '      </LoyaltyRewards>',
    '    </LoyaltyProvider>',
    '  );',
    '}',
    '',
  ];
  return lines.join('\n');
}

const bare = (name: string) => name.replace('type ', '');

function provider(source: Source): string[] {
  return source.kind === 'mock'
    ? [
        '    <LoyaltyProvider',
        '      apiBase={kit.apiBase}',
        '      publishableKey={kit.publishableKey}',
        '      getMemberToken={kit.getMemberToken}',
        '    >',
      ]
    : [
        '    <LoyaltyProvider',
        `      apiBase="${attribute(source.apiBase)}"`,
        `      publishableKey="${source.publishableKey}"`,
        ...(source.memberTokenUrl === undefined
          ? []
          : [`      memberTokenUrl="${attribute(source.memberTokenUrl)}"`]),
        '    >',
      ];
}

const mock = (
  isTyped: boolean,
) => `// Mock data: the page answers its own requests. Other situations are listed with @spaarkit/msw.
let started${isTyped ? ': Promise<TestKit> | undefined' : ''};
const startMock = async () => {
  const { startTestKit } = await import('@spaarkit/msw/browser');
  return startTestKit({ scenario: 'memberWithHistory' });
};
`;

const state = (
  isTyped: boolean,
) => `  const [kit, setKit] = useState${isTyped ? '<TestKit>' : ''}();
  useEffect(() => {
    // Once a page, however often React mounts this.
    started ??= startMock();
    void started.then(setKit);
  }, []);
  // Drawn when there is somebody to answer it.
  if (!kit) return null;
`;
