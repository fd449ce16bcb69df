import { describeTransport } from '../testing/transport.suite.ts';
import { fetchTransport } from './fetch.ts';
import { kyTransport } from './ky.ts';

describeTransport('fetch', fetchTransport);
describeTransport('ky', kyTransport);
