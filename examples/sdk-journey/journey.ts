import { createClient } from '@spaarkit/sdk';
import { createMemberToken, createServerClient } from '@spaarkit/sdk/server';

const apiBase = process.env['SPAARKIT_URL'] ?? 'http://127.0.0.1:4301';
const memberId = `customer-${Date.now()}`;
const token = { programId: 'demo', keyId: 'demo.signing', memberId };
const signingKey = 'demo-member-token-signing-key-not-secret';

const shop = createServerClient({ apiBase, secretKey: 'sk_demo' }); // on the shop's server
const getMemberToken = () => createMemberToken({ ...token, signingKey });
const page = createClient({ apiBase, publishableKey: 'pk_demo', getMemberToken }); // in the browser

const order = async (id: string, grossMinor: number, voucherCodes: string[] = []) => {
  const lines = [{ id: 'coffee', grossMinor, netMinor: Math.round(grossMinor / 1.09) }];
  const facts = { id: `${memberId}-${id}`, orderId: `${memberId}-${id}`, memberId, lines };
  const { now: at } = await shop.clock.retrieve();
  await shop.events.send({ type: 'order.paid', at, voucherCodes, ...facts });
  return lines;
};

await page.member.enroll({ termsVersion: '1' });
const lines = await order('first', 5990); // € 59,90 of coffee: 599 points, on their way for 14 days
await shop.clock.move({ byDays: 15 });
const { issuedReward } = await page.redemptions.create({ rewardId: 'five-euro' }); // 500 points
const code = issuedReward?.voucher?.code ?? '';
const { discountMinor } = await shop.vouchers.lock(code, { cartRef: 'cart', memberId, lines });
await order('second', 5990 - discountMinor, [code]); // paid € 54,90; the order uses the code
for await (const row of page.transactions.list()) console.log(row.kind, row.points, row.status);
console.log((await page.session.retrieve()).balance);
