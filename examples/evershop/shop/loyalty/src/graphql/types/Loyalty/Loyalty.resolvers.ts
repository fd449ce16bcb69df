import { settings } from '../../../settings.ts';

export default {
  Query: {
    loyalty() {
      const { apiBase, publishableKey } = settings();
      return { apiBase, publishableKey };
    },
  },
};
