/** Has Dutch at once instead of on demand, for bundles of one file. */
import { cardCatalogue } from './messages/card.ts';
import { card } from './messages/card.nl.ts';
import { coreCatalogue } from './messages/core.ts';
import { core } from './messages/core.nl.ts';
import { earningCatalogue } from './messages/earning.ts';
import { earning } from './messages/earning.nl.ts';
import { levelsCatalogue } from './messages/levels.ts';
import { levels } from './messages/levels.nl.ts';
import { tiersCatalogue } from './messages/tiers.ts';
import { tiers } from './messages/tiers.nl.ts';
import { memberCardCatalogue } from './messages/member-card.ts';
import { memberCard } from './messages/member-card.nl.ts';
import { recordsCatalogue } from './messages/records.ts';
import { records } from './messages/records.nl.ts';
import { rewardsCatalogue } from './messages/rewards.ts';
import { rewards } from './messages/rewards.nl.ts';
import { shopCatalogue } from './messages/shop.ts';
import { shop } from './messages/shop.nl.ts';

coreCatalogue.add('nl', core);
earningCatalogue.add('nl', earning);
levelsCatalogue.add('nl', levels);
tiersCatalogue.add('nl', tiers);
cardCatalogue.add('nl', card);
recordsCatalogue.add('nl', records);
rewardsCatalogue.add('nl', rewards);
shopCatalogue.add('nl', shop);
memberCardCatalogue.add('nl', memberCard);
