import type { Migration } from './migration.ts'

/**
 * Meetings of the committee. What people did is only ever added; the notes of a meeting are working text until it is
 * concluded, and stay as they were from then on.
 */
export const meetings: Migration = {
  version: 12,
  name: '0012-meetings',
  sql: `
CREATE TABLE meeting (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  plan_id TEXT NOT NULL REFERENCES plan (id),
  -- The year of its first day, of its entry while it had none: part of the name of its papers, whatever day it is moved to.
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  -- The meeting whose rhythm proposed this one.
  follows TEXT REFERENCES meeting (id),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT;
CREATE TRIGGER meeting_not_updated BEFORE UPDATE ON meeting
BEGIN SELECT RAISE(ABORT, 'a meeting is changed by what is done in it, never edited'); END;
CREATE TRIGGER meeting_not_deleted BEFORE DELETE ON meeting
BEGIN SELECT RAISE(ABORT, 'a meeting is cancelled, never deleted'); END;

CREATE TABLE meeting_event (
  sequence INTEGER PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  data TEXT NOT NULL CHECK (json_valid(data)),
  -- The file that the event brought or made.
  sha256 TEXT REFERENCES original_file (sha256),
  at TEXT NOT NULL,
  day TEXT NOT NULL CHECK (length(day) = 10),
  person_id TEXT NOT NULL,
  person_name TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_event_by_meeting ON meeting_event (meeting_id, sequence);
CREATE TRIGGER meeting_event_not_updated BEFORE UPDATE ON meeting_event
BEGIN SELECT RAISE(ABORT, 'what was done in a meeting stays as it was done'); END;
CREATE TRIGGER meeting_event_not_deleted BEFORE DELETE ON meeting_event
BEGIN SELECT RAISE(ABORT, 'what was done in a meeting stays as it was done'); END;
-- Concluded once: a second one would move the day on which its notes were closed.
CREATE UNIQUE INDEX meeting_concluded_once ON meeting_event (meeting_id) WHERE kind = 'concluded';

CREATE TABLE meeting_note (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  -- Id of the agenda item; 'chung' for the meeting as a whole.
  item_id TEXT NOT NULL CHECK (item_id <> ''),
  text TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  PRIMARY KEY (meeting_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER meeting_note_closed_to_new BEFORE INSERT ON meeting_note
WHEN EXISTS (SELECT 1 FROM meeting_event WHERE meeting_id = NEW.meeting_id AND kind IN ('concluded', 'cancelled'))
BEGIN SELECT RAISE(ABORT, 'notes of a meeting are closed when it is concluded'); END;
CREATE TRIGGER meeting_note_closed BEFORE UPDATE ON meeting_note
WHEN EXISTS (SELECT 1 FROM meeting_event WHERE meeting_id = NEW.meeting_id AND kind IN ('concluded', 'cancelled'))
BEGIN SELECT RAISE(ABORT, 'notes of a meeting are closed when it is concluded'); END;
CREATE TRIGGER meeting_note_not_deleted BEFORE DELETE ON meeting_note
BEGIN SELECT RAISE(ABORT, 'notes of a meeting are never deleted'); END;
`,
}
