import { randomUUID } from 'node:crypto'
import type { Connection } from './connection.ts'
import type { Person } from './person.ts'
import { queries } from './schema.ts'
import type { PersonStore } from './store.ts'

const people = () => queries.selectFrom('person').select(['id', 'name', 'post'])

export function createPersonStore(connection: Connection): PersonStore {
  return {
    /** In the order they were added. */
    list: () => connection.all(people().orderBy('sequence')),

    byId: (id) => connection.first(people().where('id', '=', id)),

    add({ name, post }) {
      const person: Person = {
        id: randomUUID(),
        name: name.normalize('NFC').trim(),
        post: post.normalize('NFC').trim(),
      }
      connection.run(queries.insertInto('person').values(person))
      return person
    },
  }
}
