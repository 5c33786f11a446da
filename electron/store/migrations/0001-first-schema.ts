import type { Migration } from './migration.ts'

/**
 * The whole first schema. Once released this text never changes: its hash stands in every store.
 *
 * Why the guards are triggers: the rule "accepted figures are superseded, never edited or deleted" must hold against
 * our own mistakes in any use case, not only against the ones that remember it. (Against somebody who opens the file
 * with other tools stand the audit's hash chain and each submission's hash over what it brought.)
 */
export const firstSchema: Migration = {
  version: 1,
  name: '0001-first-schema',
  sql: `
CREATE TABLE store (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  store_id TEXT NOT NULL,
  -- Decided at creation for good: real figures and illustrative ones never share a store.
  is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
  created_at TEXT NOT NULL,
  created_with TEXT NOT NULL
) STRICT;
CREATE TRIGGER store_not_updated BEFORE UPDATE ON store BEGIN SELECT RAISE(ABORT, 'the identity of a store is fixed'); END;
CREATE TRIGGER store_not_deleted BEFORE DELETE ON store BEGIN SELECT RAISE(ABORT, 'the identity of a store is fixed'); END;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  post TEXT NOT NULL
) STRICT;

CREATE TABLE plan (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document)),
  content_hash TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('built_in', 'imported'))
) STRICT, WITHOUT ROWID;

-- A code is one thing, what it named at a time another: official codes have changed their meaning. Figures point to
-- the code; the validity of the day says which unit that was.
CREATE TABLE unit_code (
  code TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE unit (
  code TEXT NOT NULL REFERENCES unit_code (code),
  -- '' means since before records began: a key column cannot be NULL, and '' sorts before every date.
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  parent TEXT,
  reports INTEGER NOT NULL CHECK (reports IN (0, 1)),
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  PRIMARY KEY (code, valid_from)
) STRICT, WITHOUT ROWID;

-- The bytes lie in the folder originals/ under their hash; a row says that something in the store rests on them.
CREATE TABLE original_file (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  size INTEGER NOT NULL CHECK (size >= 0)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER original_file_not_updated BEFORE UPDATE ON original_file
BEGIN SELECT RAISE(ABORT, 'an original file is kept as it came'); END;
CREATE TRIGGER original_file_not_deleted BEFORE DELETE ON original_file
BEGIN SELECT RAISE(ABORT, 'an original file is kept as it came'); END;

CREATE TABLE submission (
  -- Order of arrival; instants may be equal.
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  plan_id TEXT NOT NULL REFERENCES plan (id),
  unit TEXT NOT NULL REFERENCES unit_code (code),
  period TEXT NOT NULL,
  as_of TEXT NOT NULL CHECK (length(as_of) = 10),
  round INTEGER NOT NULL CHECK (round >= 1),
  state TEXT NOT NULL CHECK (state IN ('draft', 'in_review', 'accepted', 'returned', 'replaced')),
  channel TEXT NOT NULL CHECK (channel IN ('file', 'manual')),
  file_name TEXT,
  sha256 TEXT REFERENCES original_file (sha256),
  received_at TEXT NOT NULL,
  accepted_at TEXT,
  accepted_by TEXT,
  replaces INTEGER REFERENCES submission (sequence),
  replace_reason TEXT,
  warning_reason TEXT,
  fact_count INTEGER NOT NULL CHECK (fact_count >= 0),
  -- SHA-256 over all it brought: one changed digit, cell or word in the file of the store is found.
  content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
  UNIQUE (plan_id, unit, period, round),
  CHECK ((file_name IS NULL) = (sha256 IS NULL)),
  CHECK (channel <> 'file' OR sha256 IS NOT NULL),
  CHECK ((state IN ('accepted', 'replaced')) = (accepted_at IS NOT NULL AND accepted_by IS NOT NULL)),
  CHECK ((replaces IS NULL) = (replace_reason IS NULL))
) STRICT;
CREATE INDEX submission_by_file ON submission (sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX submission_by_period ON submission (period, unit);
-- Two submissions in force cannot both stand in the place of the same one.
CREATE UNIQUE INDEX submission_replaced_once ON submission (replaces)
  WHERE replaces IS NOT NULL AND state IN ('accepted', 'replaced');

CREATE TRIGGER submission_not_deleted BEFORE DELETE ON submission
BEGIN SELECT RAISE(ABORT, 'a submission is never deleted'); END;
CREATE TRIGGER submission_content_fixed BEFORE UPDATE ON submission
WHEN NOT (
  NEW.sequence IS OLD.sequence AND NEW.id IS OLD.id AND NEW.plan_id IS OLD.plan_id AND NEW.unit IS OLD.unit
  AND NEW.period IS OLD.period AND NEW.as_of IS OLD.as_of AND NEW.round IS OLD.round AND NEW.channel IS OLD.channel
  AND NEW.file_name IS OLD.file_name AND NEW.sha256 IS OLD.sha256 AND NEW.received_at IS OLD.received_at
  AND NEW.replaces IS OLD.replaces AND NEW.replace_reason IS OLD.replace_reason
  AND NEW.warning_reason IS OLD.warning_reason AND NEW.fact_count IS OLD.fact_count
  AND NEW.content_hash IS OLD.content_hash
  AND ((NEW.accepted_at IS OLD.accepted_at AND NEW.accepted_by IS OLD.accepted_by)
    OR (OLD.state IN ('draft', 'in_review', 'returned') AND NEW.state = 'accepted'))
)
BEGIN SELECT RAISE(ABORT, 'a submission keeps what it brought'); END;
CREATE TRIGGER submission_state_path BEFORE UPDATE ON submission
WHEN NOT (
  NEW.state = OLD.state
  OR (OLD.state IN ('draft', 'in_review', 'returned') AND NEW.state IN ('draft', 'in_review', 'returned', 'accepted'))
  OR (OLD.state = 'accepted' AND NEW.state = 'replaced')
)
BEGIN SELECT RAISE(ABORT, 'an accepted submission can only be replaced'); END;

CREATE TABLE fact (
  id INTEGER PRIMARY KEY,
  submission INTEGER NOT NULL REFERENCES submission (sequence),
  unit TEXT NOT NULL,
  variable TEXT NOT NULL,
  period TEXT NOT NULL,
  as_of TEXT NOT NULL CHECK (length(as_of) = 10),
  window_from TEXT,
  -- value = amount / 10^scale, exact: arrears reach 10^13 đồng, and no binary fraction is ever the truth.
  amount INTEGER NOT NULL CHECK (amount BETWEEN -9007199254740991 AND 9007199254740991),
  scale INTEGER NOT NULL CHECK (scale BETWEEN 0 AND 6),
  status TEXT NOT NULL CHECK (status IN ('estimate', 'preliminary', 'actual')),
  -- proposed: its submission is not accepted yet; in force: what reports are made from; superseded: history.
  standing TEXT NOT NULL CHECK (standing IN ('proposed', 'in_force', 'superseded')),
  superseded_at TEXT,
  -- The submission that took its place, with a newer figure or, in a replacement, by leaving it out.
  superseded_by INTEGER REFERENCES submission (sequence),
  source TEXT NOT NULL CHECK (source IN ('file', 'manual')),
  sheet TEXT,
  cell TEXT,
  document_number TEXT,
  document_date TEXT,
  document_issuer TEXT,
  reason TEXT,
  CHECK ((standing = 'superseded') = (superseded_at IS NOT NULL AND superseded_by IS NOT NULL)),
  CHECK ((source = 'file') = (sheet IS NOT NULL AND cell IS NOT NULL)),
  CHECK ((source = 'manual') = (document_number IS NOT NULL AND document_date IS NOT NULL
    AND document_issuer IS NOT NULL AND reason IS NOT NULL))
) STRICT;
-- The heart of the history: at most one figure in force per unit, variable, period and status.
CREATE UNIQUE INDEX fact_in_force ON fact (unit, variable, period, status) WHERE standing = 'in_force';
-- Refuses one variable twice in one submission. A fact has the unit and period of its submission, so a period's or a
-- figure's whole history is found through submission_by_period and this; a third index would slow every import.
CREATE UNIQUE INDEX fact_by_submission ON fact (submission, variable, status);

CREATE TRIGGER fact_not_deleted BEFORE DELETE ON fact
BEGIN SELECT RAISE(ABORT, 'a figure is superseded, never deleted'); END;
CREATE TRIGGER fact_only_superseded BEFORE UPDATE ON fact
WHEN NOT (
  NEW.id IS OLD.id AND NEW.submission IS OLD.submission AND NEW.unit IS OLD.unit AND NEW.variable IS OLD.variable
  AND NEW.period IS OLD.period AND NEW.as_of IS OLD.as_of AND NEW.window_from IS OLD.window_from
  AND NEW.amount IS OLD.amount AND NEW.scale IS OLD.scale AND NEW.status IS OLD.status AND NEW.source IS OLD.source
  AND NEW.sheet IS OLD.sheet AND NEW.cell IS OLD.cell AND NEW.document_number IS OLD.document_number
  AND NEW.document_date IS OLD.document_date AND NEW.document_issuer IS OLD.document_issuer
  AND NEW.reason IS OLD.reason
  AND ((OLD.standing = 'proposed' AND NEW.standing = 'in_force')
    OR (OLD.standing = 'in_force' AND NEW.standing = 'superseded'))
)
BEGIN SELECT RAISE(ABORT, 'a figure is superseded once, never edited'); END;

CREATE TABLE finding (
  submission INTEGER NOT NULL REFERENCES submission (sequence),
  ordinal INTEGER NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
  sheet TEXT,
  cell TEXT,
  read TEXT,
  message TEXT NOT NULL,
  remedy TEXT NOT NULL,
  needs_explanation INTEGER NOT NULL CHECK (needs_explanation IN (0, 1)),
  PRIMARY KEY (submission, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER finding_not_updated BEFORE UPDATE ON finding BEGIN SELECT RAISE(ABORT, 'a finding stays as it was shown'); END;
CREATE TRIGGER finding_not_deleted BEFORE DELETE ON finding BEGIN SELECT RAISE(ABORT, 'a finding stays as it was shown'); END;

-- Every cell of a file is accounted for, and the account must add up.
CREATE TABLE cell_accounting (
  submission INTEGER PRIMARY KEY REFERENCES submission (sequence),
  cells_read INTEGER NOT NULL,
  cells_used INTEGER NOT NULL,
  cells_ignored INTEGER NOT NULL,
  cells_in_error INTEGER NOT NULL,
  ignored_reasons TEXT NOT NULL CHECK (json_valid(ignored_reasons)),
  CHECK (cells_read = cells_used + cells_ignored + cells_in_error)
) STRICT;
CREATE TRIGGER cell_accounting_not_updated BEFORE UPDATE ON cell_accounting
BEGIN SELECT RAISE(ABORT, 'an account of cells stays as it was shown'); END;
CREATE TRIGGER cell_accounting_not_deleted BEFORE DELETE ON cell_accounting
BEGIN SELECT RAISE(ABORT, 'an account of cells stays as it was shown'); END;

CREATE TABLE report_draft (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id),
  kind TEXT NOT NULL,
  period TEXT NOT NULL,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  UNIQUE (plan_id, kind, period)
) STRICT, WITHOUT ROWID;

-- Each row's hash covers the row and the hash before it; the head is anchored outside this table.
CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  person_id TEXT NOT NULL,
  person_name TEXT NOT NULL,
  person_post TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_not_updated BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER audit_not_deleted BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER audit_only_appended BEFORE INSERT ON audit
WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
`,
}
