import { defineConfig } from '@medusajs/framework/utils';
import { setting } from './src/loyalty/settings.ts';

const anywhere = '*';

module.exports = defineConfig({
  admin: { disable: true },
  modules: [{ resolve: './src/modules/loyalty' }],
  projectConfig: {
    databaseUrl: setting('DATABASE_URL'),
    http: {
      storeCors: anywhere,
      adminCors: anywhere,
      authCors: anywhere,
      jwtSecret: setting('JWT_SECRET'),
      cookieSecret: setting('COOKIE_SECRET'),
    },
  },
});
