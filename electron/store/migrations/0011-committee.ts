import type { Migration } from './migration.ts'

/**
 * The committee and the committees of its districts. Who sat in it and what it rests on are versions that are only ever
 * added, so that the list of any day can be read again; whom to call is personal data: changed and emptied freely, kept
 * apart and without history.
 */
export const committee: Migration = {
  version: 11,
  name: '0011-committee',
  sql: `
CREATE TABLE committee_member_version (
  sequence INTEGER PRIMARY KEY,
  member_id TEXT NOT NULL CHECK (member_id <> ''),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  -- 'own', or the code of the unit whose committee it is.
  scope TEXT NOT NULL CHECK (scope <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  role TEXT NOT NULL CHECK (role <> ''),
  -- Among those of the same role, as the decision lists them; NULL: by the alphabet.
  place INTEGER CHECK (place >= 1),
  agency_post TEXT,
  agency TEXT,
  -- First and last day in office; NULL: not known, or still in office.
  valid_from TEXT CHECK (length(valid_from) = 10),
  valid_to TEXT CHECK (length(valid_to) = 10),
  delegate_name TEXT CHECK (delegate_name <> ''),
  delegate_post TEXT,
  note TEXT,
  -- Id of the member whose seat this one took over.
  replaces TEXT,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  reason TEXT,
  at TEXT NOT NULL,
  person_id TEXT NOT NULL,
  person_name TEXT NOT NULL,
  UNIQUE (member_id, revision),
  CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to),
  CHECK (delegate_post IS NULL OR delegate_name IS NOT NULL),
  CHECK (withdrawn = 0 OR reason IS NOT NULL)
) STRICT;
CREATE INDEX committee_member_version_by_scope ON committee_member_version (scope, member_id);

CREATE TRIGGER committee_member_version_not_updated BEFORE UPDATE ON committee_member_version
BEGIN SELECT RAISE(ABORT, 'a member of the committee is changed by another version, never edited'); END;
CREATE TRIGGER committee_member_version_not_deleted BEFORE DELETE ON committee_member_version
BEGIN SELECT RAISE(ABORT, 'a member of the committee ends, and is never deleted'); END;
CREATE TRIGGER committee_member_version_follows_its_own BEFORE INSERT ON committee_member_version
WHEN NEW.revision > 1 AND NOT EXISTS (
  SELECT 1 FROM committee_member_version AS earlier
  WHERE earlier.member_id = NEW.member_id AND earlier.revision = NEW.revision - 1 AND earlier.scope = NEW.scope
)
BEGIN SELECT RAISE(ABORT, 'a version follows the one before it, in the same committee'); END;
CREATE TRIGGER committee_member_version_replaces_one_of_its_own BEFORE INSERT ON committee_member_version
WHEN NEW.replaces IS NOT NULL AND (NEW.replaces = NEW.member_id OR NOT EXISTS (
  SELECT 1 FROM committee_member_version AS other
  WHERE other.member_id = NEW.replaces AND other.scope = NEW.scope
))
BEGIN SELECT RAISE(ABORT, 'a member takes over from another one of the same committee'); END;

CREATE TABLE committee_contact (
  member_id TEXT PRIMARY KEY CHECK (member_id <> ''),
  email TEXT,
  phone TEXT,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a committee rests on: its decisions, its working regulations, the committees that were merged into it.
CREATE TABLE committee_record_version (
  sequence INTEGER PRIMARY KEY,
  record_id TEXT NOT NULL CHECK (record_id <> ''),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  scope TEXT NOT NULL CHECK (scope <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('decision', 'regulations', 'predecessor')),
  content TEXT NOT NULL CHECK (json_valid(content)),
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  reason TEXT,
  -- The document's own file; NULL: none is kept.
  file_name TEXT CHECK (file_name <> ''),
  sha256 TEXT REFERENCES original_file (sha256),
  at TEXT NOT NULL,
  person_id TEXT NOT NULL,
  person_name TEXT NOT NULL,
  UNIQUE (record_id, revision),
  CHECK (withdrawn = 0 OR reason IS NOT NULL),
  CHECK ((sha256 IS NULL) = (file_name IS NULL))
) STRICT;
CREATE INDEX committee_record_version_by_scope ON committee_record_version (scope, kind, record_id);
CREATE INDEX committee_record_version_by_file ON committee_record_version (sha256) WHERE sha256 IS NOT NULL;

CREATE TRIGGER committee_record_version_not_updated BEFORE UPDATE ON committee_record_version
BEGIN SELECT RAISE(ABORT, 'what a committee rests on is changed by another version, never edited'); END;
CREATE TRIGGER committee_record_version_not_deleted BEFORE DELETE ON committee_record_version
BEGIN SELECT RAISE(ABORT, 'what a committee rests on is withdrawn, never deleted'); END;
CREATE TRIGGER committee_record_version_follows_its_own BEFORE INSERT ON committee_record_version
WHEN NEW.revision > 1 AND NOT EXISTS (
  SELECT 1 FROM committee_record_version AS earlier
  WHERE earlier.record_id = NEW.record_id AND earlier.revision = NEW.revision - 1
    AND earlier.scope = NEW.scope AND earlier.kind = NEW.kind
)
BEGIN SELECT RAISE(ABORT, 'a version follows the one before it, in the same committee'); END;
`,
}
