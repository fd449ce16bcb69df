/** The account page: the shop's own script, and everything a member can do with points. */
import './shop.ts';
import '@spaarkit/elements/tags/loyalty-rewards';
