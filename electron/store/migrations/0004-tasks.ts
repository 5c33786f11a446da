import type { Migration } from './migration.ts'

/**
 * Work that is chased. What a plan's text asks for is generated from the plan and stored nowhere: the store holds the
 * committee's own tasks, what people did to any task, and the documents that prove it.
 */
export const tasks: Migration = {
  version: 4,
  name: '0004-tasks',
  sql: `
CREATE TABLE own_task (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  plan_id TEXT REFERENCES plan (id),
  title TEXT NOT NULL CHECK (title <> ''),
  source_kind TEXT NOT NULL CHECK (source_kind IN ('meeting', 'letter', 'hand')),
  -- The document it rests on: number, date, issuer, clause.
  source TEXT CHECK (json_valid(source)),
  mode TEXT NOT NULL CHECK (mode IN ('order', 'request')),
  lead TEXT NOT NULL CHECK (json_valid(lead)),
  coordinating TEXT NOT NULL CHECK (json_valid(coordinating)),
  due TEXT CHECK (length(due) = 10),
  due_inclusive INTEGER NOT NULL CHECK (due_inclusive IN (0, 1)),
  deliverable TEXT,
  created_at TEXT NOT NULL,
  created_on TEXT NOT NULL CHECK (length(created_on) = 10),
  created_by TEXT NOT NULL,
  CHECK ((source IS NULL) = (source_kind = 'hand'))
) STRICT;
CREATE TRIGGER own_task_not_updated BEFORE UPDATE ON own_task
BEGIN SELECT RAISE(ABORT, 'a task is changed by what is done to it, never edited'); END;
CREATE TRIGGER own_task_not_deleted BEFORE DELETE ON own_task
BEGIN SELECT RAISE(ABORT, 'a task is stopped, never deleted'); END;

-- Văn bản: what agencies answer with; its file is optional and lies in originals/ under its hash.
CREATE TABLE official_document (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL CHECK (number <> ''),
  date TEXT NOT NULL CHECK (length(date) = 10),
  issuer TEXT NOT NULL CHECK (issuer <> ''),
  subject TEXT NOT NULL CHECK (subject <> ''),
  arrival_number TEXT,
  arrival_date TEXT CHECK (length(arrival_date) = 10),
  file_name TEXT,
  sha256 TEXT REFERENCES original_file (sha256),
  entered_at TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  UNIQUE (number, date, issuer),
  CHECK ((file_name IS NULL) = (sha256 IS NULL))
) STRICT;
CREATE TRIGGER official_document_not_updated BEFORE UPDATE ON official_document
WHEN NOT (
  NEW.sequence IS OLD.sequence AND NEW.id IS OLD.id AND NEW.number IS OLD.number AND NEW.date IS OLD.date
  AND NEW.issuer IS OLD.issuer AND NEW.subject IS OLD.subject AND NEW.arrival_number IS OLD.arrival_number
  AND NEW.arrival_date IS OLD.arrival_date AND NEW.entered_at IS OLD.entered_at AND NEW.entered_by IS OLD.entered_by
  AND OLD.sha256 IS NULL AND NEW.sha256 IS NOT NULL
)
BEGIN SELECT RAISE(ABORT, 'a document stays as it was entered; only its missing file can be added'); END;
CREATE TRIGGER official_document_not_deleted BEFORE DELETE ON official_document
BEGIN SELECT RAISE(ABORT, 'a document is never deleted'); END;

CREATE TABLE task_event (
  sequence INTEGER PRIMARY KEY,
  task_key TEXT NOT NULL CHECK (task_key <> ''),
  -- The plan of the task, for reading one plan's events at once; NULL for a task of no plan.
  plan_id TEXT REFERENCES plan (id),
  kind TEXT NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  at TEXT NOT NULL,
  day TEXT NOT NULL CHECK (length(day) = 10),
  person_id TEXT NOT NULL,
  person_name TEXT NOT NULL
) STRICT;
CREATE INDEX task_event_by_task ON task_event (task_key, sequence);
CREATE INDEX task_event_by_plan ON task_event (plan_id, sequence);
CREATE TRIGGER task_event_not_updated BEFORE UPDATE ON task_event
BEGIN SELECT RAISE(ABORT, 'what was done to a task stays as it was done'); END;
CREATE TRIGGER task_event_not_deleted BEFORE DELETE ON task_event
BEGIN SELECT RAISE(ABORT, 'what was done to a task stays as it was done'); END;
`,
}
