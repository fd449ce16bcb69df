/** @type {import('next').NextConfig} */
export default {
  // `pnpm check` does it, with the repository's own compiler.
  typescript: { ignoreBuildErrors: true },
  // Where every other package has what it builds.
  distDir: 'dist',
  // No badge of the framework over the page.
  devIndicators: false,
};
