/** A page as a shop has it: it knows nothing of tests. */
import '@spaarkit/elements/all';
