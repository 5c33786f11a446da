import { searchKinds } from '../../../shared/contract/search.ts'
import { refreshSearch, search } from '../../usecases/search/search.ts'
import { procedures } from '../procedures.ts'

export const searchRoutes = {
  find: procedures.search.find.handler(({ context: { desk, changes, searchIndex }, input }) => {
    // Only the writer can bring the index up to date; beside a writer it is as that one last left it.
    if (desk.store.mode === 'write' && searchIndex.upTo !== changes.count) {
      refreshSearch(desk)
      searchIndex.upTo = changes.count
    }
    return search(desk, input.text, input.limit).flatMap((hit) => {
      const kind = searchKinds.find((one) => one === hit.kind)
      return kind ? [{ ...hit, kind }] : []
    })
  }),
}
