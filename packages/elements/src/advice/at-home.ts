/** For pages without a bundler, which would say that they are being developed: those opened at `localhost` are. */
if (location.hostname === 'localhost') void import('./advice.ts').then(({ watch }) => watch());
