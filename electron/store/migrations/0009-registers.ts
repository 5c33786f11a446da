import type { Migration } from './migration.ts'

/**
 * The five registers (sổ theo dõi) that reports cite. Every change is a version of its own: the newest one of an entry
 * counts, a withdrawn one counts for nothing, and all of them stay readable.
 */
export const registers: Migration = {
  version: 9,
  name: '0009-registers',
  sql: `
CREATE TABLE register_version (
  sequence INTEGER PRIMARY KEY,
  entry_id TEXT NOT NULL CHECK (entry_id <> ''),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  register TEXT NOT NULL CHECK (register IN ('directives', 'communication', 'inspections', 'proposals', 'models')),
  -- NULL: it counts for every plan of the committee.
  plan_id TEXT REFERENCES plan (id),
  -- Of what was done: years are chosen by it.
  day TEXT NOT NULL CHECK (length(day) = 10),
  content TEXT NOT NULL CHECK (json_valid(content)),
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  reason TEXT,
  -- The sheet that brought it; NULL: typed.
  file_name TEXT,
  sha256 TEXT REFERENCES original_file (sha256),
  sheet TEXT,
  sheet_row INTEGER,
  at TEXT NOT NULL,
  person_id TEXT NOT NULL,
  person_name TEXT NOT NULL,
  UNIQUE (entry_id, revision),
  CHECK (withdrawn = 0 OR reason IS NOT NULL),
  CHECK ((sha256 IS NULL) = (file_name IS NULL) AND (sha256 IS NULL) = (sheet IS NULL)
    AND (sha256 IS NULL) = (sheet_row IS NULL))
) STRICT;
CREATE INDEX register_version_by_day ON register_version (register, day);
CREATE INDEX register_version_by_plan ON register_version (plan_id) WHERE plan_id IS NOT NULL;
CREATE INDEX register_version_by_file ON register_version (sha256) WHERE sha256 IS NOT NULL;

CREATE TRIGGER register_version_not_updated BEFORE UPDATE ON register_version
BEGIN SELECT RAISE(ABORT, 'an entry of a register is changed by another version, never edited'); END;
CREATE TRIGGER register_version_not_deleted BEFORE DELETE ON register_version
BEGIN SELECT RAISE(ABORT, 'an entry of a register is withdrawn, never deleted'); END;
CREATE TRIGGER register_version_follows_its_own BEFORE INSERT ON register_version
WHEN NEW.revision > 1 AND NOT EXISTS (
  SELECT 1 FROM register_version AS earlier
  WHERE earlier.entry_id = NEW.entry_id AND earlier.revision = NEW.revision - 1 AND earlier.register = NEW.register
)
BEGIN SELECT RAISE(ABORT, 'a version follows the one before it, in the same register'); END;
`,
}
