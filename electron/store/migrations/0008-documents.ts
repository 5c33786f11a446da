import type { Migration } from './migration.ts'

/**
 * Documents that the committee draws up, from the first draft to the paper that was issued. What was issued can be
 * replaced or amended by a later document, never edited. Takes the place of `report_draft`.
 */
export const documents: Migration = {
  version: 8,
  name: '0008-documents',
  sql: `
CREATE TABLE document (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  plan_id TEXT NOT NULL REFERENCES plan (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  period TEXT NOT NULL CHECK (period <> ''),
  -- Tells apart what shares kind and period: an obligation's id, an agency's code; '' where there is one only.
  part TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'for_signature', 'signed', 'issued', 'dropped')),
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  -- "Dự thảo lần 2"
  draft_number INTEGER NOT NULL DEFAULT 1 CHECK (draft_number >= 1),
  relation TEXT CHECK (relation IN ('replaces', 'amends')),
  related_issued TEXT REFERENCES issued_document (id),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  CHECK ((relation IS NULL) = (related_issued IS NULL))
) STRICT;
CREATE UNIQUE INDEX document_open ON document (plan_id, kind, period, part) WHERE state NOT IN ('issued', 'dropped');
CREATE TRIGGER document_ended BEFORE UPDATE ON document WHEN OLD.state IN ('issued', 'dropped')
BEGIN SELECT RAISE(ABORT, 'a document that was issued or dropped stays as it was'); END;
CREATE TRIGGER document_not_moved BEFORE UPDATE ON document
WHEN NOT (NEW.id IS OLD.id AND NEW.plan_id IS OLD.plan_id AND NEW.kind IS OLD.kind AND NEW.period IS OLD.period AND NEW.part IS OLD.part)
BEGIN SELECT RAISE(ABORT, 'a document stays what it is a document of'); END;
CREATE TRIGGER document_not_deleted BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'a document is dropped, never deleted'); END;

CREATE TABLE document_version (
  sequence INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  note TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  UNIQUE (document_id, version)
) STRICT;
CREATE TRIGGER document_version_not_updated BEFORE UPDATE ON document_version
BEGIN SELECT RAISE(ABORT, 'a version stays as it was saved'); END;
CREATE TRIGGER document_version_not_deleted BEFORE DELETE ON document_version
BEGIN SELECT RAISE(ABORT, 'a version stays as it was saved'); END;

-- dự thảo → trình ký → đã ký, chờ số → phát hành, and back with a reason.
CREATE TABLE document_step (
  sequence INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id),
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- What was laid before the signer, apart from number and date: what is issued must be what was signed.
  content_hash TEXT,
  at TEXT NOT NULL,
  day TEXT NOT NULL CHECK (length(day) = 10),
  person_id TEXT NOT NULL,
  person_name TEXT NOT NULL
) STRICT;
CREATE INDEX document_step_by_document ON document_step (document_id, sequence);
CREATE TRIGGER document_step_not_updated BEFORE UPDATE ON document_step
BEGIN SELECT RAISE(ABORT, 'a step stays as it was made'); END;
CREATE TRIGGER document_step_not_deleted BEFORE DELETE ON document_step
BEGIN SELECT RAISE(ABORT, 'a step stays as it was made'); END;

CREATE TABLE issued_document (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- NULL: a letter that was drawn up apart from drafts.
  document_id TEXT UNIQUE REFERENCES document (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  period TEXT NOT NULL,
  part TEXT NOT NULL,
  -- "Báo cáo"; '' of a công văn.
  title TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (subject <> ''),
  number INTEGER NOT NULL CHECK (number >= 1),
  -- Numbers run in a series of type and issuer, within a year ('2024') or a term of office ('2020-2025').
  series TEXT NOT NULL CHECK (series <> ''),
  series_period TEXT NOT NULL CHECK (series_period <> ''),
  -- As printed: "05/BC-BCĐ".
  number_text TEXT NOT NULL CHECK (number_text <> ''),
  date TEXT NOT NULL CHECK (length(date) = 10),
  signer_name TEXT NOT NULL CHECK (signer_name <> ''),
  profile TEXT NOT NULL,
  issuer TEXT NOT NULL CHECK (issuer <> ''),
  issuing_body TEXT NOT NULL,
  snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
  content TEXT NOT NULL CHECK (json_valid(content)),
  content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
  -- Every figure that it states, as it was printed.
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  sha256 TEXT NOT NULL REFERENCES original_file (sha256),
  page_count INTEGER NOT NULL CHECK (page_count >= 1),
  relation TEXT CHECK (relation IN ('replaces', 'amends', 'corrects')),
  related_issued TEXT REFERENCES issued_document (id),
  -- What differs from the related document, figure by figure.
  relation_note TEXT CHECK (json_valid(relation_note)),
  -- Why it was issued although something was lacking.
  reasons TEXT NOT NULL CHECK (json_valid(reasons)),
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  -- SHA-256 over every column above.
  row_hash TEXT NOT NULL CHECK (length(row_hash) = 64),
  CHECK ((relation IS NULL) = (related_issued IS NULL)),
  UNIQUE (series, series_period, number)
) STRICT;
CREATE INDEX issued_document_by_plan ON issued_document (plan_id, kind, period, part);
CREATE INDEX issued_document_by_related ON issued_document (related_issued);
CREATE TRIGGER issued_document_not_updated BEFORE UPDATE ON issued_document
BEGIN SELECT RAISE(ABORT, 'an issued document stays as it was issued'); END;
CREATE TRIGGER issued_document_not_deleted BEFORE DELETE ON issued_document
BEGIN SELECT RAISE(ABORT, 'an issued document is never deleted'); END;

INSERT INTO document (id, plan_id, kind, period, fields, revision, updated_at, updated_by)
SELECT id, plan_id, kind, period, fields, revision, updated_at, updated_by FROM report_draft ORDER BY updated_at, id;
DROP TABLE report_draft;
`,
}
