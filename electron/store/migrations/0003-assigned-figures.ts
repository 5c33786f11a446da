import type { Migration } from './migration.ts'

/**
 * Figures that somebody assigns for a year (chỉ tiêu giao). Entries are only appended: a decision that adjusts one is
 * an entry of its own that points to it, and the one that nobody points to is in force.
 */
export const assignedFigures: Migration = {
  version: 3,
  name: '0003-assigned-figures',
  sql: `
CREATE TABLE assigned_figure (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- Who has to reach it: a unit, or an agency of the plan's list.
  unit TEXT REFERENCES unit_code (code),
  agency TEXT CHECK (agency <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2199),
  variable TEXT NOT NULL,
  measure TEXT NOT NULL CHECK (measure IN ('count', 'percent')),
  source TEXT NOT NULL CHECK (source IN ('hdnd', 'ubnd', 'thu_tuong', 'bhxh_vn', 'hop_dong')),
  -- value = amount / 10^scale; NULL says that the figure no longer applies.
  amount INTEGER CHECK (amount BETWEEN 0 AND 9007199254740991),
  scale INTEGER CHECK (scale BETWEEN 0 AND 6),
  decision_number TEXT NOT NULL CHECK (decision_number <> ''),
  decision_date TEXT NOT NULL CHECK (length(decision_date) = 10),
  decision_issuer TEXT NOT NULL CHECK (decision_issuer <> ''),
  adjusts INTEGER UNIQUE REFERENCES assigned_figure (sequence),
  reason TEXT,
  file_name TEXT,
  sha256 TEXT REFERENCES original_file (sha256),
  sheet TEXT,
  cell TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  -- SHA-256 over all of the above: an entry that was changed with other tools is found.
  content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
  CHECK ((unit IS NULL) <> (agency IS NULL)),
  CHECK ((amount IS NULL) = (scale IS NULL)),
  CHECK (amount IS NOT NULL OR adjusts IS NOT NULL),
  CHECK ((adjusts IS NULL) = (reason IS NULL)),
  CHECK ((sha256 IS NULL) = (file_name IS NULL) AND (sha256 IS NULL) = (sheet IS NULL) AND (sha256 IS NULL) = (cell IS NULL))
) STRICT;
-- One history for one key: a second beginning would be a second figure in force.
CREATE UNIQUE INDEX assigned_figure_begins_once
  ON assigned_figure (year, variable, measure, source, coalesce(unit, ''), coalesce(agency, '')) WHERE adjusts IS NULL;
CREATE INDEX assigned_figure_by_file ON assigned_figure (sha256) WHERE sha256 IS NOT NULL;

CREATE TRIGGER assigned_figure_not_updated BEFORE UPDATE ON assigned_figure
BEGIN SELECT RAISE(ABORT, 'an assigned figure is adjusted by another entry, never edited'); END;
CREATE TRIGGER assigned_figure_not_deleted BEFORE DELETE ON assigned_figure
BEGIN SELECT RAISE(ABORT, 'an assigned figure is adjusted by another entry, never deleted'); END;
CREATE TRIGGER assigned_figure_adjusts_its_own BEFORE INSERT ON assigned_figure
WHEN NEW.adjusts IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM assigned_figure AS earlier
  WHERE earlier.sequence = NEW.adjusts AND earlier.unit IS NEW.unit AND earlier.agency IS NEW.agency
    AND earlier.year = NEW.year AND earlier.variable = NEW.variable AND earlier.measure = NEW.measure
    AND earlier.source = NEW.source
)
BEGIN SELECT RAISE(ABORT, 'an entry adjusts an earlier one of the same holder, year, variable, measure and source'); END;
`,
}
