import type { Migration } from './migration.ts'

/**
 * What the search finds. The index holds folded text only (no diacritics, đ as d); the words as they are written stay
 * in the entry, so that a hit can be shown with its own letters. All of it can be made again from the rest of the store.
 */
export const search: Migration = {
  version: 7,
  name: '0007-search',
  sql: `
CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind <> ''),
  ref TEXT NOT NULL CHECK (ref <> ''),
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (kind, ref)
) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3'
);
`,
}
