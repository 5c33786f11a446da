import { canonicalJson } from './canonical-json.ts'
import type { Connection } from './connection.ts'
import { queries } from './schema.ts'
import type { SettingStore } from './store.ts'

export function createSettingStore(connection: Connection): SettingStore {
  return {
    get(key) {
      const row = connection.first(queries.selectFrom('setting').select('value').where('key', '=', key))
      return row === null ? null : JSON.parse(row.value)
    },

    set(key, value) {
      const text = canonicalJson(value)
      connection.run(
        queries
          .insertInto('setting')
          .values({ key, value: text })
          .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text })),
      )
    },
  }
}
