import type { Migration } from './migration.ts'

/** Status slips that came back (phiếu cập nhật tiến độ): which file was accepted, when and by whom. */
export const statusSlips: Migration = {
  version: 6,
  name: '0006-status-slips',
  sql: `
CREATE TABLE accepted_slip (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- As the slip carries it; a slip that was corrected and sent again has the same.
  slip_id TEXT NOT NULL CHECK (slip_id <> ''),
  agency TEXT NOT NULL CHECK (agency <> ''),
  -- NULL: a slip over every plan of the territory.
  plan_id TEXT REFERENCES plan (id),
  made_on TEXT NOT NULL CHECK (length(made_on) = 10),
  file_name TEXT NOT NULL,
  -- The same bytes are never accepted twice.
  sha256 TEXT NOT NULL UNIQUE REFERENCES original_file (sha256),
  changed_tasks INTEGER NOT NULL CHECK (changed_tasks > 0),
  accepted_at TEXT NOT NULL,
  accepted_by TEXT NOT NULL
) STRICT;
CREATE INDEX accepted_slip_by_slip ON accepted_slip (slip_id, sequence);
CREATE TRIGGER accepted_slip_not_updated BEFORE UPDATE ON accepted_slip
BEGIN SELECT RAISE(ABORT, 'an accepted slip stays as it was accepted'); END;
CREATE TRIGGER accepted_slip_not_deleted BEFORE DELETE ON accepted_slip
BEGIN SELECT RAISE(ABORT, 'an accepted slip is never deleted'); END;
`,
}
