import type { Words } from './words.ts';

const per = {
  day: 'per dag',
  week: 'per week',
  month: 'per maand',
  year: 'per jaar',
  lifetime: 'in totaal',
};

export const dutch: Words = {
  headings: {
    earning: 'Zo spaar je',
    campaigns: 'Acties',
    waiting: 'Wanneer je punten gelden',
    rewards: 'Beloningen',
    tiers: 'Niveaus',
    returns: 'Retouren',
    taking_part: 'Meedoen',
    data: 'Jouw gegevens',
    at_the_till: 'Aan de kassa',
  },
  rulesTitle: (name) => `Spaarregels van ${name}`,
  staffTitle: (name) => `${name}: in het kort voor medewerkers`,
  rule(rule, gift, say) {
    switch (rule.kind) {
      case 'order_amount':
        return `${say.points(rule.points)} per ${say.money(rule.perMinor)} besteding.`;
      case 'category':
        return `${say.points(rule.points)} per ${say.money(rule.perMinor)} aan aangewezen artikelen.`;
      case 'receipt':
        return `${say.points(rule.points)} per ${say.money(rule.perMinor)} op een kassabon die je registreert.`;
      case 'product':
        return `${gift(rule.grant)} als je een aangewezen artikel koopt.`;
      case 'order_count':
        return rule.onlyOnce
          ? `${gift(rule.grant)} bij je ${say.number(rule.every)}e bestelling.`
          : `${gift(rule.grant)} bij elke ${say.number(rule.every)}e bestelling.`;
      case 'first_order':
        return `${gift(rule.grant)} bij je eerste bestelling.`;
      case 'account':
        return `${gift(rule.grant)} als je een account maakt.`;
      case 'profile':
        return `${gift(rule.grant)} als je je profiel invult.`;
      case 'review':
        return `${gift(rule.grant)} als je een beoordeling schrijft, goed of slecht.`;
      case 'referral':
        return rule.friendFrom === 'joining'
          ? `${gift(rule.friend)} voor wie via jouw link meedoet, en ${gift(rule.referrer)} voor jou na diens eerste bestelling en de bedenktijd daarvan.`
          : `${gift(rule.referrer)} voor jou en ${gift(rule.friend)} voor wie via jouw link meedoet, na diens eerste bestelling en de bedenktijd daarvan.`;
      case 'social':
        return `${gift(rule.grant)} als je ons volgt.`;
      case 'birthday':
        return `${gift(rule.grant)} elk jaar rond je verjaardag.`;
      case 'newsletter':
        return `${gift(rule.grant)} als je je aanmeldt voor de nieuwsbrief.`;
      case 'check_in':
        return `${gift(rule.grant)} als je je meldt in de winkel.`;
      case 'survey':
        return `${gift(rule.grant)} als je een vragenlijst invult.`;
      case 'custom':
        return `${gift(rule.grant)}.`;
      case 'challenge':
        return `${gift(rule.grant)} als je alle stappen hebt gedaan.`;
      case 'stamp_card':
        return `${gift(rule.grant)} bij een volle kaart van ${say.number(rule.stamps)} stempels.`;
    }
  },
  rewardAsGift: (name) => `de beloning ‘${name}’`,
  taxNotCounted: 'Over het bedrag zonder btw.',
  discountedNotCounted: 'Niet over artikelen in de aanbieding.',
  someNotCounted: 'Niet over alle artikelen: wat niet meetelt staat bij het artikel.',
  limit: (count, interval, say) =>
    count === 1
      ? `Eén keer ${per[interval]}.`
      : `Hoogstens ${say.number(count)} keer ${per[interval]}.`,
  window(from, until) {
    if (from === undefined) return `Tot en met ${until}.`;
    return until === undefined ? `Vanaf ${from}.` : `Van ${from} tot en met ${until}.`;
  },
  onlyFor: (names) => `Alleen voor ${names}.`,
  onlyAbove: (amount) => `Bij een bestelling vanaf ${amount}.`,
  multiplied: (percent, say) => `Je spaart ${say.number(percent / 100)} keer zoveel.`,
  extra: (points) => `${points} extra.`,
  pending: (days) =>
    days === 0
      ? 'Je punten kun je meteen gebruiken.'
      : `Je punten zijn eerst ${days} ${days === 1 ? 'dag' : 'dagen'} onderweg: zolang kun je je bestelling nog terugsturen.`,
  expiry(policy, say) {
    switch (policy.kind) {
      case 'never':
        return 'Je punten verlopen niet.';
      case 'age':
        return `Je punten zijn ${policy.months} maanden geldig.`;
      case 'inactivity':
        return `Je punten verlopen als je ${policy.months} maanden niet spaart en niets inwisselt.`;
      case 'calendar':
        return `Je punten verlopen na ${say.dayOfYear(policy.month, policy.day)}, als ze dan minstens ${policy.minimumMonths} maanden oud zijn.`;
    }
  },
  costs: (points) => `Kost ${points}.`,
  costsFrom: (points, step, worth) => `Vanaf ${points}; elke ${step} is ${worth} waard.`,
  isFree: 'Kost geen punten.',
  reward(reward, say) {
    switch (reward.kind) {
      case 'amount_discount':
        return reward.amountMinor === undefined
          ? 'Korting die je zelf kiest.'
          : `${say.money(reward.amountMinor)} korting.`;
      case 'percentage_discount':
        return reward.maximumMinor === undefined
          ? `${say.percent(reward.percent)} korting.`
          : `${say.percent(reward.percent)} korting, hoogstens ${say.money(reward.maximumMinor)}.`;
      case 'free_shipping':
        return 'Gratis verzending van één bestelling.';
      case 'free_product':
        return 'Een gratis artikel.';
      case 'store_credit':
        return 'Tegoed dat je in delen kunt gebruiken.';
      case 'cashback':
        return 'Geld terug.';
      case 'gift_card':
        return 'Een cadeaubon.';
      case 'donation':
        return `Een gift aan ${say.list(reward.causes.map((cause) => say.text(cause.name)))}.`;
      case 'experience':
        return 'Een belevenis.';
      case 'merchant_fulfilled':
        return 'We maken het voor je in orde.';
    }
  },
  valid: (days) => `Geldig tot en met ${days} ${days === 1 ? 'dag' : 'dagen'} na het inwisselen.`,
  notRevertible: 'Inwisselen kun je niet ongedaan maken.',
  notCombinable: 'Niet samen met een andere code.',
  stock: (count) => `Er zijn er ${count}.`,
  tierFrom(basis, amount) {
    return {
      spend: `Vanaf ${amount} besteding.`,
      points: `Vanaf ${amount}.`,
      orders: `Vanaf ${amount} bestellingen.`,
    }[basis];
  },
  tierForAll: 'Voor iedereen die meedoet.',
  tierPeriod(period) {
    switch (period.kind) {
      case 'lifetime':
        return 'Alles wat je ooit bestelde telt mee.';
      case 'calendar_year':
        return 'Wat je in een kalenderjaar bestelt telt; je niveau blijft tot en met het eind van het volgende jaar.';
      case 'rolling':
        return `De laatste ${period.months} maanden tellen.`;
      case 'anniversary':
        return `Wat je bestelt in ${period.months} maanden telt, gerekend vanaf de dag dat je mee ging doen.`;
    }
  },
  benefit(benefit, say) {
    switch (benefit.kind) {
      case 'earning_rate':
        return `Je spaart ${say.number(benefit.percent / 100)} keer zoveel.`;
      case 'free_shipping':
        return benefit.minimumOrderMinor === 0
          ? 'Gratis verzending.'
          : `Gratis verzending vanaf ${say.money(benefit.minimumOrderMinor)}.`;
      case 'longer_returns':
        return `${say.number(benefit.returnDays)} dagen om terug te sturen.`;
      case 'early_access':
        return `${say.number(benefit.hoursBefore)} uur eerder bij nieuwe acties.`;
      case 'birthday_present':
        return 'Een cadeau op je verjaardag.';
      case 'bonus_reward':
        return 'Een extra beloning.';
      case 'event_invitation':
        return 'Uitnodigingen voor evenementen.';
      case 'custom':
        return '';
    }
  },
  returned: ({ earned, spent }) => [
    earned === 'take_back'
      ? 'Stuur je iets terug, dan gaan de punten van dat deel weer van je saldo.'
      : 'Stuur je iets terug, dan houd je de punten.',
    spent === 'give_back'
      ? 'Punten die je voor die bestelling inwisselde krijg je naar verhouding terug.'
      : 'Punten die je voor die bestelling inwisselde krijg je niet terug.',
    'Wordt de bestelling geannuleerd, dan is het alsof ze er nooit was.',
  ],
  joining: (mode) =>
    ({
      automatic: 'Met een account doe je vanzelf mee.',
      opt_in: 'Je doet mee als je dat zelf kiest; je kunt er altijd weer uit.',
      invite_only: 'Meedoen kan op uitnodiging.',
    })[mode],
  runs(from, until) {
    if (from === undefined) return `Het programma loopt tot en met ${until}.`;
    return until === undefined
      ? `Het programma begint op ${from}.`
      : `Het programma loopt van ${from} tot en met ${until}.`;
  },
  lastRedemption: (date) => `Inwisselen kan tot en met ${date}.`,
  consents:
    'Toestemmingen geef je elk apart, en je trekt ze even makkelijk weer in. Meedoen vraagt geen toestemming voor reclame.',
  rights: 'Je kunt alles wat we van je bewaren inzien en meenemen, en het laten wissen.',
  link: (what, url) =>
    ({ terms: `Voorwaarden: ${url}`, privacy: `Privacy: ${url}`, help: `Vragen: ${url}` })[what],
  till: [
    'Zoek het lid op met de kaart of de code in de app van de klant.',
    'Meld de verkoop met de winkel erbij; de punten komen vanzelf.',
    'Een code kijk je eerst na; pas als er betaald is, is hij gebruikt.',
    'Gaat de verkoop niet door, geef de code dan vrij.',
    'Bij een retour: meld welke artikelen terugkwamen. De punten volgen.',
  ],
};
