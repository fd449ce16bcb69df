import { shop } from '@spaarkit/example-kit/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), shop()],
  build: { target: 'es2022' },
});
