/** The look of the API reference: one style sheet, light and dark, no fonts or pictures to fetch. */
export const docsStyle = `
:root { color-scheme: light dark; --ink: light-dark(#1c2024, #e8eaed); --soft: light-dark(#60646c, #a6abb3);
  --line: light-dark(#e0e3e7, #33383f); --ground: light-dark(#fff, #15181c); --raised: light-dark(#f6f7f9, #1d2126); --accent: light-dark(#0b6e5b, #5ad1b6); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
.frame { display: grid; grid-template-columns: 17rem minmax(0, 1fr); max-width: 80rem; margin: 0 auto; }
nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 2rem 1rem 2rem 1.5rem; font-size: .875rem; }
nav h2 { margin: 1.25rem 0 .25rem; font-size: .75rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); }
nav ul { list-style: none; margin: 0; padding: 0; }
nav a { display: block; padding: .2rem .5rem; border-radius: .375rem; color: inherit; text-decoration: none; }
nav a:hover { background: var(--raised); }
main { padding: 2rem 1.5rem 6rem; min-width: 0; }
h1 { margin: 0; font-size: 2rem; line-height: 1.2; letter-spacing: -.02em; text-wrap: balance; }
h2 { margin: 3rem 0 .5rem; font-size: 1.375rem; }
.lead { max-width: 42rem; color: var(--soft); }
article { border: 1px solid var(--line); border-radius: .75rem; padding: 1rem 1.25rem; margin: 1rem 0; scroll-margin-top: 1rem; }
article:target { outline: 2px solid var(--accent); }
article h3 { display: flex; flex-wrap: wrap; gap: .6rem; align-items: baseline; margin: 0; font-size: 1rem; font-weight: 600; }
h4 { margin: 1rem 0 .25rem; font-size: .8125rem; color: var(--soft); }
code, .method { font: .875em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
.method { padding: .1rem .5rem; border-radius: .375rem; background: var(--raised); color: var(--accent); font-weight: 700; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
th, td { padding: .4rem .75rem .4rem 0; border-top: 1px solid var(--line); text-align: start; vertical-align: top; }
th { width: 14rem; font-weight: 500; }
.note { color: var(--soft); }
@media (max-width: 48rem) { .frame { grid-template-columns: minmax(0, 1fr); } nav { position: static; max-height: none; padding: 1.5rem 1.5rem 0; } nav ul { columns: 2; } th { width: 40%; } }
`;
