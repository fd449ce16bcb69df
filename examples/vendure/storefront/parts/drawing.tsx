/** The shop's pictures, drawn in its own colours so that they follow light and dark. */
const shapes: Readonly<Record<string, string>> = {
  'coffee-beans':
    'M52 34h56l8 14v78H44V48zM44 48h72M66 80a14 20 30 1 0 28 8 14 20 30 1 0-28-8zM74 72q12 14 12 26',
  teapot:
    'M46 76q34-22 68 0 8 50-34 50T46 76zM46 78q34 12 68 0M73 62a7 7 0 1 1 14 0M112 84q24-4 24 14t-28 14M46 90q-18-2-22-24M52 66q4-44 28-44t28 44',
  'tea-towel':
    'M48 30h64v88H48zM48 44h64M48 50h64M48 102h64M48 108h64M80 20v10M60 118v6M72 118v6M88 118v6M100 118v6',
};

/** Decoration: the product's name stands beside it. */
export function Drawing({ of }: { readonly of: string }) {
  return (
    <svg viewBox="0 0 160 150" aria-hidden="true">
      <path d={shapes[of]} />
    </svg>
  );
}
