import { expect, test } from 'vitest';
import { testFolder } from './testing/test-folder.ts';
import { spaarkit } from './testing/spaarkit.ts';

const { file } = await testFolder();

test('a clearing report is a table or JSON, and names what is wrong with its period', async () => {
  const run = (line: string) => spaarkit(`${line} --database ${file('clearing.db')}`);
  await run('programs create my-shop');
  await run(`program push ${file('good.json')} --program my-shop`);
  const report = 'reports clearing --program my-shop --from 2026-01-01 --through';
  expect(await run(`${report} 2026-01-31`)).toMatchObject({
    code: 0,
    out: 'kind,id,name,issuedPoints,issuedMinor,givenMinor,fundedMinor,balanceMinor,currency\nprogramme,,,0,0,0,0,0,EUR',
  });
  const summary = await run(`${report.replace('clearing', 'summary')} 2026-01-31`);
  expect(JSON.parse(summary.out)).toMatchObject({ members: { joined: 0 }, points: { earned: 0 } });
  const orders = await run(`${report.replace('clearing', 'orders')} 2026-01-31`);
  expect(JSON.parse(orders.out)).toMatchObject({ members: { orders: 0 }, boughtTogether: [] });
  const { out } = await run(`${report} 2026-01-31 --format json`);
  expect(JSON.parse(out)).toMatchObject({ through: '2026-01-31', uses: 0, payments: [] });
  expect((await run(`${report} soon`)).err).toContain('--through take dates');
  expect((await run(`${report} 2025-12-31`)).err).toContain('--through must not be before --from.');
  expect((await run(`${report} 2027-01-31`)).err).toContain(
    '--through: ask for 366 days at the most.',
  );
});
