/** Next's cache handler. Stores nothing yet, so that every page is rendered for each request. */
export default class PageCache {
  async get() {
    return null
  }
  async set() {}
  async revalidateTag() {}
  resetRequestCache() {}
}
