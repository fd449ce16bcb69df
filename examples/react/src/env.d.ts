/// <reference types="vite/client" />

interface ImportMetaEnv {
  readonly VITE_LOYALTY_API: string;
}
