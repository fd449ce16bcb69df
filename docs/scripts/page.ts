/** A page of the site that a script writes. */
export interface Page {
  /** Under `src/content/docs`. */
  readonly path: string;
  readonly content: string;
}

/** What stands above the words of a page, for Starlight. */
export interface Front {
  readonly title: string;
  readonly description?: string | undefined;
  /** What it is called in the menu, where that is not its title. */
  readonly label?: string | undefined;
  readonly order?: number | undefined;
}

export function frontmatter({ title, description, label, order }: Front): string {
  const front = {
    title,
    ...(description !== undefined && { description }),
    ...((label !== undefined || order !== undefined) && { sidebar: { label, order } }),
  };
  // JSON is YAML too, and nothing in it has to be escaped by hand.
  const lines = Object.entries(front).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n`;
}
