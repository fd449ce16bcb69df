/** In a chunk of its own: only pages that ask for it listen to the server, and only for a member. */
export { followLive } from '@spaarkit/store';
