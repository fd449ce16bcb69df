/** What importing does to a page: the classes by themselves nothing, the file of a tag what that tag needs. */
import { expect } from '@open-wc/testing';

/** By these, copies of Lit and nanostores know of each other. */
const ofLibraries = [
  'litElementVersions',
  'litHtmlVersions',
  'litPropertyMetadata',
  'nanostoresGlobal',
  'reactiveElementVersions',
];

const defined: string[] = [];

before(() => {
  const define = customElements.define.bind(customElements);
  customElements.define = (tag, element) => {
    defined.push(tag);
    define(tag, element);
  };
});

after(() => {
  // Its own again is that of its prototype.
  Reflect.deleteProperty(customElements, 'define');
});

it('the classes come without a tag, and leave no name on the page', async () => {
  const known = new Set([...Object.getOwnPropertyNames(window), ...ofLibraries]);
  const classes = await import('./index.ts');
  expect(classes.LoyaltyPointsBadgeElement.prototype).to.be.instanceOf(HTMLElement);
  expect(defined).to.deep.equal([]);
  expect(Object.getOwnPropertyNames(window).filter((name) => !known.has(name))).to.deep.equal([]);
});

it('the file of a tag defines that tag, and none that it does not draw', async () => {
  await import('./points-badge/loyalty-points-badge.ts');
  expect(defined).to.deep.equal(['loyalty-points-badge']);
});

it('the first tag tells the browser what its styles measure in, and no later one tells it again', async () => {
  const register = CSS.registerProperty;
  const registered: string[] = [];
  CSS.registerProperty = (property) => {
    registered.push(property.name);
    register.call(CSS, property);
  };
  await import('./tier-progress/loyalty-tier-progress.ts');
  await import('./history/loyalty-history.ts');
  CSS.registerProperty = register;
  expect(defined).to.contain('loyalty-history');
  expect(registered).to.deep.equal(['--_em']);
});
