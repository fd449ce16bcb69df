import { dirname } from 'node:path';

import { expect, test } from 'vitest';

import * as published from '../src/index.ts';
import { createManifest, elementsOf, settingsOf } from './manifest.ts';
import { eventsOf } from './tags.ts';

const elements = elementsOf(createManifest(dirname(import.meta.dirname)).modules);

test.each(elements.map((element) => [element.tagName, element] as const))(
  '%s says what it is for, what each of its settings is, and what stands in its place before',
  (_, { description, slots = [], ...element }) => {
    expect(description).toMatch(/\.$/);
    expect(slots.map(({ name }) => name)).toContain('');
    const undescribed = settingsOf({ ...element }).filter((setting) => !setting.description);
    expect(undescribed.map(({ name }) => name)).toEqual([]);
  },
);

test('classes of elements and of their events can be imported by the names in the manifest', () => {
  const names = elements.flatMap((element) => [
    element.name,
    ...eventsOf(element).map(([, type]) => type),
  ]);
  expect(Object.keys(published)).toEqual(expect.arrayContaining(names));
});

test('an element takes and tells what its base class does', () => {
  const provider = elements.find(({ tagName }) => tagName === 'loyalty-provider');
  expect(provider?.attributes?.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['api-base', 'publishable-key', 'locale']),
  );
  expect(provider?.events?.map(({ name }) => name)).toContain('loyalty-redeemed');
  expect(provider?.members?.map(({ name }) => name)).toContain('memberChanged');
});

test('what a type’s name stands for is spelt out, and what is private is left out', () => {
  const button = elements.find(({ tagName }) => tagName === 'loyalty-redeem-button');
  const variant = button?.attributes?.find(({ name }) => name === 'variant');
  expect(variant).toMatchObject({ parsedType: { text: "'filled' | 'outlined'" } });
  expect(button?.members?.map(({ name }) => name)).not.toContain('loyalty');
});

test('what an element keeps for itself is no attribute, and what can be set says what it is otherwise', () => {
  const [preferences] = elements.filter(({ tagName }) => tagName === 'loyalty-preferences');
  expect(preferences?.attributes?.map(({ name }) => name)).not.toContain('isBirthdayWrong');
  for (const { attributes = [], cssProperties = [] } of elements) {
    for (const { name } of attributes) expect(name).toMatch(/^[a-z-]+$/);
    for (const { name, default: otherwise } of cssProperties) expect(otherwise, name).toBeTruthy();
  }
});
