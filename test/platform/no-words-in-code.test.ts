/** What a reader sees or hears comes from `locales/`: code has no words of its own. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Attributes, and properties of that name, that are read out or shown. */
const shown = new Set(['alt', 'aria-label', 'aria-description', 'label', 'placeholder', 'title']);

/** Properties that hold what is shown: `button.textContent = 'Open'`. */
const written = new Set(['innerText', 'textContent', 'ariaLabel', 'title', 'placeholder']);

/** Names, the same in every language; the title is that of the work in the welcome page's example. */
const names = new Set(['Copyleaf', 'PDF', 'QR', 'Nanometre-scale thermometry in a living cell']);

const isWords = (text: unknown): text is string =>
  typeof text === 'string' &&
  /\p{L}{2}/u.test(text) &&
  !/^\u2066?(?:https?:|10\.)/.test(text) &&
  !names.has(text.trim());

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** The literal words an expression may come to: of a choice both, of a call none. */
function literals(node: unknown): string[] {
  if (!isNode(node)) return [];
  switch (node['type']) {
    case 'Literal':
      return [node['value']].filter(isWords);
    case 'TemplateLiteral':
      return (node['quasis'] as { value: { cooked: string } }[])
        .map(({ value }) => value.cooked)
        .filter(isWords);
    case 'ConditionalExpression':
      return [...literals(node['consequent']), ...literals(node['alternate'])];
    case 'LogicalExpression':
      return [
        ...(node['operator'] === '&&' ? [] : literals(node['left'])),
        ...literals(node['right']),
      ];
    case 'BinaryExpression':
      return node['operator'] === '+'
        ? [...literals(node['left']), ...literals(node['right'])]
        : [];
    case 'JSXExpressionContainer':
      return literals(node['expression']);
    default:
      return [];
  }
}

function nameOf(node: unknown): unknown {
  return isNode(node) ? (node['name'] ?? node['value']) : undefined;
}

/** What a reader would see of this node. */
function wordsOf(node: Node): string[] {
  switch (node['type']) {
    case 'JSXText':
      return [node['value']].filter(isWords);
    case 'JSXElement':
    case 'JSXFragment':
      return (node['children'] as Node[])
        .filter(({ type }) => type === 'JSXExpressionContainer')
        .flatMap(literals);
    case 'JSXAttribute':
      return shown.has(String(nameOf(node['name']))) ? literals(node['value']) : [];
    case 'Property':
      return shown.has(String(nameOf(node['key']))) ? literals(node['value']) : [];
    case 'AssignmentExpression': {
      const { left } = node;
      const isShown = isNode(left) && written.has(String(nameOf(left['property'])));
      return isShown ? literals(node['right']) : [];
    }
    default:
      return [];
  }
}

function wordsWithin(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsWithin);
  if (!isNode(node)) return [];
  return [...wordsOf(node), ...Object.values(node).flatMap(wordsWithin)];
}

const wordsIn = (name: string, code: string): string[] => [
  ...new Set(wordsWithin(parseSync(name, code).program)),
];

const files = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

it('sees words where they would be shown', () => {
  const code = `
    const a = <p title="To the right">Hello <b>{n === 'one' ? 'words' : t('key')}</b></p>;
    const b = element('button', { 'aria-label': \`Note \${n}\`, class: 'wide' });
    c.textContent = 'Open'; c.id = 'copyleaf-badge';`;
  expect(wordsIn('x.tsx', code)).toEqual(['To the right', 'Hello ', 'words', 'Note ', 'Open']);
});

it('there are none in the interface', () => {
  const found = files.flatMap((file) =>
    wordsIn(file, readFileSync(join(root, file), 'utf8')).map((words) => `${file}: ${words}`),
  );
  expect(found).toEqual([]);
});
