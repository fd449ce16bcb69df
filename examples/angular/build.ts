/** Installs Angular, which stays out of the workspace, and builds the page for the API at `LOYALTY_API`. */
import { buildApp } from './angular.ts';

await buildApp(process.env['LOYALTY_API'] ?? 'http://127.0.0.1:4301');
