/** What the doors must tell people apart from bugs; a file of its own, since a door needs it before the backend is loaded. */
export { StoreFailure } from '../store/store.ts'
