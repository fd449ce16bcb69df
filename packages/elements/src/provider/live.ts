/** In a chunk of its own: only pages that ask for it listen to the server. */
export { followLive } from '@spaarkit/store';
