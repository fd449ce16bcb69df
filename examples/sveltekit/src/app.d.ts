import '@spaarkit/elements/types/svelte';
