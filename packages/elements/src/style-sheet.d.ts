/** For a compiler that asks what is imported: a style sheet gives nothing but its looks. */
// oxlint-disable-next-line unicorn/require-module-specifiers -- the way to say so
export {};
