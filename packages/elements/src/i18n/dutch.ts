/** Has Dutch at once instead of on demand, for bundles of one file. */
import { coreCatalogue } from './messages/core.ts';
import { core } from './messages/core.nl.ts';
import { rewardsCatalogue } from './messages/rewards.ts';
import { rewards } from './messages/rewards.nl.ts';

coreCatalogue.add('nl', core);
rewardsCatalogue.add('nl', rewards);
