import { createRequire } from 'node:module';

import { createElement, type ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';

import * as components from './index.ts';

const { modules } = createRequire(import.meta.url)('@spaarkit/elements/custom-elements.json') as {
  modules: { declarations: { name: string; tagName: string }[] }[];
};

test.each(modules.flatMap(({ declarations }) => declarations))(
  '$name has a component, which a server draws as <$tagName> with what stands inside it',
  ({ name, tagName }) => {
    const component = (components as Record<string, unknown>)[name.replace(/Element$/, '')];
    const drawn = renderToString(createElement(component as ComponentType, null, 'Points'));
    expect(drawn).toBe(`<${tagName}>Points</${tagName}>`);
  },
);

test('what is a property waits for the browser, and what is an attribute is there at once', () => {
  const drawn = renderToString(
    createElement(components.LoyaltyPointsBadge, {
      href: '/points',
      compact: true,
      className: 'x',
      id: 'y',
    }),
  );
  expect(drawn).toBe('<loyalty-points-badge class="x" id="y"></loyalty-points-badge>');
});
