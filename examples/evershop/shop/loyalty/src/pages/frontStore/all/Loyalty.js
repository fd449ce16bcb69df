// EverShop reads these three in the source, so this file is taken along as it is.
export { default } from '../../../panel.js';

export const layout = {
  areaId: 'content',
  sortOrder: 1000,
};

export const query = `
  query Query {
    loyalty {
      apiBase
      publishableKey
    }
  }
`;
