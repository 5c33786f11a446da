import type { Migration } from './migration.ts'

/**
 * Plans that the committee brought itself, and what it changed in any plan or list of the catalogue. Edits lie over
 * the catalogue and are only ever appended: an update of the catalogue cannot touch them, and no version is lost.
 */
export const plansOfTheCommittee: Migration = {
  version: 2,
  name: '0002-plans-of-the-committee',
  sql: `
-- The document's own wording, by line; the original file lies in originals/ under its hash.
CREATE TABLE plan_text (
  plan_id TEXT PRIMARY KEY REFERENCES plan (id),
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  sha256 TEXT NOT NULL UNIQUE REFERENCES original_file (sha256),
  lines TEXT NOT NULL CHECK (json_valid(lines)),
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER plan_text_not_updated BEFORE UPDATE ON plan_text
BEGIN SELECT RAISE(ABORT, 'the text of a plan stays as it was imported'); END;

CREATE TABLE catalogue_edit (
  sequence INTEGER PRIMARY KEY,
  -- 'plan:<id>', 'agencies:<territory>'
  scope TEXT NOT NULL,
  collection TEXT NOT NULL,
  row_id TEXT NOT NULL CHECK (row_id <> ''),
  change TEXT NOT NULL CHECK (change IN ('put', 'withdraw', 'restore')),
  row TEXT CHECK (json_valid(row)),
  -- The catalogue's own row at that moment; NULL for a row of the committee's own.
  base_row TEXT CHECK (json_valid(base_row)),
  -- The amending document; NULL for a correction.
  basis TEXT CHECK (json_valid(basis)),
  reason TEXT NOT NULL,
  person_id TEXT NOT NULL,
  person_name TEXT NOT NULL,
  at TEXT NOT NULL,
  CHECK ((change = 'put') = (row IS NOT NULL))
) STRICT;
CREATE INDEX catalogue_edit_by_row ON catalogue_edit (scope, collection, row_id);
CREATE TRIGGER catalogue_edit_not_updated BEFORE UPDATE ON catalogue_edit
BEGIN SELECT RAISE(ABORT, 'a change of the catalogue is followed by another, never edited'); END;
CREATE TRIGGER catalogue_edit_not_deleted BEFORE DELETE ON catalogue_edit
BEGIN SELECT RAISE(ABORT, 'a change of the catalogue is followed by another, never deleted'); END;
`,
}
