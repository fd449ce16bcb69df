/** The look of a report: one style sheet, light and dark, on paper too. */
export const reportStyle = `
:root { color-scheme: light dark; --ink: light-dark(#1c2024, #e8eaed); --soft: light-dark(#5a5f67, #a6abb3);
  --line: light-dark(#d9dde2, #3a4047); --ground: light-dark(#fff, #15181c); --raised: light-dark(#f6f7f9, #1d2126); --accent: light-dark(#0b6e5b, #5ad1b6); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 64rem; padding: 2rem 1.5rem 4rem; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
h1 { margin: 0; line-height: 1.2; letter-spacing: -.02em; text-wrap: balance; }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.25rem; }
.lead, .note { color: var(--soft); max-width: 46rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1rem; margin: 1.5rem 0; padding: 0; }
.figures div { border: 1px solid var(--line); border-radius: .75rem; padding: 1rem; background: var(--raised); }
.figures dt { color: var(--soft); font-size: .875rem; }
.figures dd { margin: 0; font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.figures dd + dd { font-size: .875rem; font-weight: 400; color: var(--soft); }
figure { margin: 1rem 0; padding: 1rem; border: 1px solid var(--line); border-radius: .75rem; break-inside: avoid; }
.scroll { overflow-x: auto; }
figcaption { font-weight: 600; }
.key { display: flex; gap: 1.25rem; margin: .25rem 0; font-size: .875rem; }
.key svg { vertical-align: -2px; }
.chart { display: block; width: 100%; min-width: 30rem; height: auto; margin: .75rem 0; font: 12px system-ui, sans-serif; }
.chart .label { fill: var(--ink); } .chart .value { fill: var(--soft); font-variant-numeric: tabular-nums; }
.axis { stroke: var(--line); }
.series-0 { fill: var(--accent); }
.series-1 { fill: none; stroke: var(--accent); stroke-width: 1.5; }
summary { cursor: pointer; color: var(--accent); font-size: .875rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem 1.25rem .35rem 0; border-top: 1px solid var(--line); text-align: start; }
thead td, thead th { border-top: 0; color: var(--soft); font-weight: 500; }
tbody th { font-weight: 500; }
@media print { body { padding: 0; max-width: none; } details { display: none; } }
`;
