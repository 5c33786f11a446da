import type { Migration } from './migration.ts'

/**
 * Reporting rounds: one for a report that a plan asks for and a period. What people did is only ever added; letters that
 * left the office and papers that came in are kept with their bytes.
 */
export const reportingRounds: Migration = {
  version: 10,
  name: '0010-reporting-rounds',
  sql: `
CREATE TABLE report_round (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  plan_id TEXT NOT NULL REFERENCES plan (id),
  -- Id of the plan's obligation.
  obligation TEXT NOT NULL CHECK (obligation <> ''),
  period TEXT NOT NULL CHECK (period <> ''),
  opened_at TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  UNIQUE (plan_id, obligation, period)
) STRICT;
CREATE TRIGGER report_round_not_updated BEFORE UPDATE ON report_round
BEGIN SELECT RAISE(ABORT, 'a round is changed by what is done in it, never edited'); END;
CREATE TRIGGER report_round_not_deleted BEFORE DELETE ON report_round
BEGIN SELECT RAISE(ABORT, 'a round is never deleted'); END;

CREATE TABLE round_event (
  sequence INTEGER PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES report_round (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  data TEXT NOT NULL CHECK (json_valid(data)),
  at TEXT NOT NULL,
  day TEXT NOT NULL CHECK (length(day) = 10),
  person_id TEXT NOT NULL,
  person_name TEXT NOT NULL
) STRICT;
CREATE INDEX round_event_by_round ON round_event (round_id, sequence);
CREATE TRIGGER round_event_not_updated BEFORE UPDATE ON round_event
BEGIN SELECT RAISE(ABORT, 'what was done in a round stays as it was done'); END;
CREATE TRIGGER round_event_not_deleted BEFORE DELETE ON round_event
BEGIN SELECT RAISE(ABORT, 'what was done in a round stays as it was done'); END;

-- Papers that left the office with an event: letters, the phiếu trình.
CREATE TABLE round_file (
  sequence INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES round_event (sequence),
  title TEXT NOT NULL CHECK (title <> ''),
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  sha256 TEXT NOT NULL REFERENCES original_file (sha256)
) STRICT;
CREATE INDEX round_file_by_event ON round_file (event);
CREATE TRIGGER round_file_not_updated BEFORE UPDATE ON round_file
BEGIN SELECT RAISE(ABORT, 'a paper of a round stays as it was sent'); END;
CREATE TRIGGER round_file_not_deleted BEFORE DELETE ON round_file
BEGIN SELECT RAISE(ABORT, 'a paper of a round is never deleted'); END;
`,
}
