import '@spaarkit/elements/reserve.css';
import '@spaarkit/elements/tags/loyalty-points-badge';
import '@spaarkit/elements/tags/loyalty-provider';
import '@spaarkit/elements/tags/loyalty-rewards';
import '@spaarkit/example-kit/shop.css';
import { createApp } from 'vue';
import App from './app.vue';

createApp(App).mount('#app');
