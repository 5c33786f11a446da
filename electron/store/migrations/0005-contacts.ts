import type { Migration } from './migration.ts'

/** Whom to write to at an agency or unit. Personal data: changed and emptied freely, never copied into the audit. */
export const contacts: Migration = {
  version: 5,
  name: '0005-contacts',
  sql: `
CREATE TABLE contact (
  holder_kind TEXT NOT NULL CHECK (holder_kind IN ('agency', 'unit')),
  holder TEXT NOT NULL CHECK (holder <> ''),
  person_name TEXT,
  post TEXT,
  email TEXT,
  phone TEXT,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  PRIMARY KEY (holder_kind, holder)
) STRICT, WITHOUT ROWID;
`,
}
