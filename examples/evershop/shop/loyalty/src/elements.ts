/** Fetched by the page once it stands. */
import '@spaarkit/elements/tags/loyalty-cart-rewards';
import '@spaarkit/elements/tags/loyalty-points-badge';
import '@spaarkit/elements/tags/loyalty-provider';
import '@spaarkit/elements/tags/loyalty-rewards';
