/// <reference types="vite/client" />
import '@spaarkit/elements/types/vue';

declare global {
  interface ImportMetaEnv {
    readonly VITE_LOYALTY_API: string;
  }
}
