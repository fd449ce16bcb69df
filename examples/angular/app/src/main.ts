import '@spaarkit/elements/tags/loyalty-points-badge';
import '@spaarkit/elements/tags/loyalty-provider';
import '@spaarkit/elements/tags/loyalty-rewards';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app';

await bootstrapApplication(App);
