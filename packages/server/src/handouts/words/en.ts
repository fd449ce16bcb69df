import type { Words } from './words.ts';

const per = { day: 'a day', week: 'a week', month: 'a month', year: 'a year', lifetime: 'in all' };

export const english: Words = {
  headings: {
    earning: 'How you earn',
    campaigns: 'Campaigns',
    waiting: 'When your points count',
    rewards: 'Rewards',
    tiers: 'Levels',
    returns: 'Returns',
    taking_part: 'Taking part',
    data: 'Your data',
    at_the_till: 'At the till',
  },
  rulesTitle: (name) => `Rules of ${name}`,
  staffTitle: (name) => `${name}: in short for staff`,
  rule(rule, gift, say) {
    switch (rule.kind) {
      case 'order_amount':
        return `${say.points(rule.points)} for each ${say.money(rule.perMinor)} you spend.`;
      case 'category':
        return `${say.points(rule.points)} for each ${say.money(rule.perMinor)} on the products named.`;
      case 'receipt':
        return `${say.points(rule.points)} for each ${say.money(rule.perMinor)} on a till receipt that you register.`;
      case 'product':
        return `${gift(rule.grant)} when you buy a product that is named.`;
      case 'order_count':
        return rule.onlyOnce
          ? `${gift(rule.grant)} with your order number ${say.number(rule.every)}.`
          : `${gift(rule.grant)} with every ${say.number(rule.every)} orders.`;
      case 'first_order':
        return `${gift(rule.grant)} with your first order.`;
      case 'account':
        return `${gift(rule.grant)} when you make an account.`;
      case 'profile':
        return `${gift(rule.grant)} when you fill in your profile.`;
      case 'review':
        return `${gift(rule.grant)} when you write a review, good or bad.`;
      case 'referral':
        return rule.friendFrom === 'joining'
          ? `${gift(rule.friend)} for whoever joins by your link, and ${gift(rule.referrer)} for you after their first order and its return period.`
          : `${gift(rule.referrer)} for you and ${gift(rule.friend)} for whoever joins by your link, after their first order and its return period.`;
      case 'social':
        return `${gift(rule.grant)} when you follow us.`;
      case 'birthday':
        return `${gift(rule.grant)} every year around your birthday.`;
      case 'newsletter':
        return `${gift(rule.grant)} when you subscribe to the newsletter.`;
      case 'check_in':
        return `${gift(rule.grant)} when you check in at the shop.`;
      case 'survey':
        return `${gift(rule.grant)} when you answer a survey.`;
      case 'custom':
        return `${gift(rule.grant)}.`;
      case 'challenge':
        return `${gift(rule.grant)} when you have done every step.`;
      case 'stamp_card':
        return `${gift(rule.grant)} for a full card of ${say.number(rule.stamps)} stamps.`;
    }
  },
  rewardAsGift: (name) => `the reward ‘${name}’`,
  taxNotCounted: 'On the amount without tax.',
  discountedNotCounted: 'Not on products on sale.',
  someNotCounted: 'Not on every product: it says so where one does not count.',
  limit: (count, interval, say) =>
    count === 1 ? `Once ${per[interval]}.` : `At most ${say.number(count)} times ${per[interval]}.`,
  window(from, until) {
    if (from === undefined) return `Through ${until}.`;
    return until === undefined ? `From ${from}.` : `From ${from} through ${until}.`;
  },
  onlyFor: (names) => `Only for ${names}.`,
  onlyAbove: (amount) => `With an order of ${amount} or more.`,
  multiplied: (percent, say) => `You earn ${say.number(percent / 100)} times as much.`,
  extra: (points) => `${points} extra.`,
  pending: (days) =>
    days === 0
      ? 'You can use your points at once.'
      : `Your points are pending for ${days} ${days === 1 ? 'day' : 'days'} first: that long you may return your order.`,
  expiry(policy, say) {
    switch (policy.kind) {
      case 'never':
        return 'Your points do not expire.';
      case 'age':
        return `Your points are valid for ${policy.months} months.`;
      case 'inactivity':
        return `Your points expire when you neither earn nor redeem for ${policy.months} months.`;
      case 'calendar':
        return `Your points expire after ${say.dayOfYear(policy.month, policy.day)}, once they are ${policy.minimumMonths} months old or more.`;
    }
  },
  costs: (points) => `Costs ${points}.`,
  costsFrom: (points, step, worth) => `From ${points}; each ${step} is worth ${worth}.`,
  isFree: 'Costs no points.',
  reward(reward, say) {
    switch (reward.kind) {
      case 'amount_discount':
        return reward.amountMinor === undefined
          ? 'A discount that you choose.'
          : `${say.money(reward.amountMinor)} off.`;
      case 'percentage_discount':
        return reward.maximumMinor === undefined
          ? `${say.percent(reward.percent)} off.`
          : `${say.percent(reward.percent)} off, at most ${say.money(reward.maximumMinor)}.`;
      case 'free_shipping':
        return 'Free shipping of one order.';
      case 'free_product':
        return 'A free product.';
      case 'store_credit':
        return 'Credit that you can use in parts.';
      case 'cashback':
        return 'Money back.';
      case 'gift_card':
        return 'A gift card.';
      case 'donation':
        return `A donation to ${say.list(reward.causes.map((cause) => say.text(cause.name)))}.`;
      case 'experience':
        return 'An experience.';
      case 'merchant_fulfilled':
        return 'We take care of it for you.';
    }
  },
  valid: (days) => `Valid through ${days} ${days === 1 ? 'day' : 'days'} after redeeming.`,
  notRevertible: 'Redeeming it cannot be undone.',
  notCombinable: 'Not together with another code.',
  stock: (count) => `There are ${count} of them.`,
  tierFrom(basis, amount) {
    return {
      spend: `From ${amount} spent.`,
      points: `From ${amount}.`,
      orders: `From ${amount} orders.`,
    }[basis];
  },
  tierForAll: 'For everybody who takes part.',
  tierPeriod(period) {
    switch (period.kind) {
      case 'lifetime':
        return 'All that you ever ordered counts.';
      case 'calendar_year':
        return 'What you order in a calendar year counts; your level holds through the end of the next year.';
      case 'rolling':
        return `The last ${period.months} months count.`;
      case 'anniversary':
        return `What you order in ${period.months} months counts, from the day on which you joined.`;
    }
  },
  benefit(benefit, say) {
    switch (benefit.kind) {
      case 'earning_rate':
        return `You earn ${say.number(benefit.percent / 100)} times as much.`;
      case 'free_shipping':
        return benefit.minimumOrderMinor === 0
          ? 'Free shipping.'
          : `Free shipping from ${say.money(benefit.minimumOrderMinor)}.`;
      case 'longer_returns':
        return `${say.number(benefit.returnDays)} days to return an order.`;
      case 'early_access':
        return `New campaigns ${say.number(benefit.hoursBefore)} hours earlier.`;
      case 'birthday_present':
        return 'A present on your birthday.';
      case 'bonus_reward':
        return 'A bonus reward.';
      case 'event_invitation':
        return 'Invitations to events.';
      case 'custom':
        return '';
    }
  },
  returned: ({ earned, spent }) => [
    earned === 'take_back'
      ? 'When you return something, the points of that part leave your balance.'
      : 'When you return something, you keep the points.',
    spent === 'give_back'
      ? 'Points that you redeemed for that order come back in proportion.'
      : 'Points that you redeemed for that order do not come back.',
    'When the order is cancelled, it is as if it had never been.',
  ],
  joining: (mode) =>
    ({
      automatic: 'With an account you take part by itself.',
      opt_in: 'You take part when you choose to; you can always leave.',
      invite_only: 'Taking part is by invitation.',
    })[mode],
  runs(from, until) {
    if (from === undefined) return `The programme runs through ${until}.`;
    return until === undefined
      ? `The programme starts on ${from}.`
      : `The programme runs from ${from} through ${until}.`;
  },
  lastRedemption: (date) => `Points can be redeemed through ${date}.`,
  consents:
    'Each consent is given on its own, and withdrawn as easily. Taking part asks for no consent to advertising.',
  rights: 'You can see and take along everything we keep about you, and have it erased.',
  link: (what, url) =>
    ({ terms: `Terms: ${url}`, privacy: `Privacy: ${url}`, help: `Questions: ${url}` })[what],
  till: [
    'Find the member by card, or by the code in the customer’s app.',
    'Report the sale with the shop it was made in; the points follow by themselves.',
    'Check a code first; it counts as used once the sale is paid.',
    'When the sale does not happen, release the code.',
    'With a return: report which products came back. The points follow.',
  ],
};
