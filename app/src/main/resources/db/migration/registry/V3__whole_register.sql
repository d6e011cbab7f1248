-- The register whole: every event of DOMAIN §1, relations between persons, dwellings, documents.

-- One import (初始导入) of held data; its rows name it instead of a case.
CREATE TABLE registry.import (
  id uuid PRIMARY KEY,
  source_digest text NOT NULL,
  started timestamptz NOT NULL DEFAULT clock_timestamp(),
  finished timestamptz
);

-- The remaining fields of the book; a number only when one was re-issued, else the first one holds.
ALTER TABLE registry.person_version
  ADD number bytea,
  ADD former_name bytea,
  ADD religion bytea,
  ADD blood_type bytea,
  ADD workplace bytea,
  ADD other_address bytea,
  ADD military text CHECK (length(military) <= 40),
  ADD height smallint CHECK (height BETWEEN 20 AND 280);

-- A dwelling (住所) stands apart from who lives there: it is renamed and renumbered without them.
CREATE TABLE registry.dwelling (
  id uuid PRIMARY KEY,
  last_recorded timestamptz NOT NULL
);
CREATE TABLE registry.dwelling_version (
  id uuid PRIMARY KEY,
  dwelling uuid NOT NULL REFERENCES registry.dwelling,
  valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  recorded tstzrange NOT NULL CHECK (NOT isempty(recorded) AND NOT lower_inf(recorded)),
  opened_by uuid,
  closed_by uuid,
  community text NOT NULL CHECK (community ~ '^\d{12}$'),
  address bytea NOT NULL,
  floor_area smallint CHECK (floor_area > 0),
  EXCLUDE USING gist (dwelling WITH =, valid WITH &&, recorded WITH &&)
);
-- Address tokens under the county; every address the dwelling ever had keeps finding it.
CREATE TABLE registry.dwelling_index (
  dwelling uuid NOT NULL REFERENCES registry.dwelling,
  county text NOT NULL CHECK (county ~ '^\d{6}$'),
  tokens bytea[] NOT NULL,
  PRIMARY KEY (dwelling, county)
);
CREATE INDEX ON registry.dwelling_index USING gin (tokens);

-- A head without full capacity is stated, with the reason, or refused.
ALTER TABLE registry.household_version
  ADD dwelling uuid REFERENCES registry.dwelling,
  ADD head_exception text CHECK (length(head_exception) BETWEEN 1 AND 200);
CREATE INDEX ON registry.household_version (dwelling);

-- Parent and child, guardian and ward (亲子、监护); marriages have a table of their own.
CREATE TABLE registry.kinship (
  id uuid PRIMARY KEY,
  person uuid NOT NULL REFERENCES registry.person,
  child uuid NOT NULL REFERENCES registry.person CHECK (child <> person),
  kind text NOT NULL CHECK (kind IN ('BIRTH', 'ADOPTION', 'STEP', 'GUARDIAN')),
  person_sex smallint NOT NULL CHECK (person_sex IN (0, 1, 2, 9)),
  valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  recorded tstzrange NOT NULL CHECK (NOT isempty(recorded) AND NOT lower_inf(recorded)),
  opened_by uuid,
  closed_by uuid,
  CONSTRAINT one_relation EXCLUDE USING gist
    (person WITH =, child WITH =, kind WITH =, valid WITH &&, recorded WITH &&),
  CONSTRAINT one_father_one_mother EXCLUDE USING gist
    (child WITH =, person_sex WITH =, valid WITH &&, recorded WITH &&) WHERE (kind = 'BIRTH')
);
CREATE INDEX ON registry.kinship (person);
CREATE INDEX ON registry.kinship (child);

-- Papers (证件): what was issued never changes; validity, status and endorsements are versions.
CREATE TABLE registry.document (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('BOOK', 'ID_CARD', 'RESIDENCE_PERMIT',
    'REGISTRATION_CERTIFICATE', 'KINSHIP_CERTIFICATE', 'MOVE_PERMIT', 'MIGRATION_CERTIFICATE')),
  serial text NOT NULL UNIQUE CHECK (serial ~ '^[0-9A-Z-]{4,40}$'),
  person uuid NOT NULL REFERENCES registry.person,
  other_person uuid REFERENCES registry.person,
  household uuid REFERENCES registry.household,
  community text NOT NULL CHECK (community ~ '^\d{12}$'),
  issued date NOT NULL,
  verification bytea UNIQUE CHECK (octet_length(verification) = 32),
  content bytea,
  replaces uuid UNIQUE REFERENCES registry.document,
  case_id uuid,
  recorded timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX ON registry.document (person);
CREATE INDEX ON registry.document (household);
CREATE TABLE registry.document_version (
  id uuid PRIMARY KEY,
  document uuid NOT NULL REFERENCES registry.document,
  status text NOT NULL CHECK (status IN ('VALID', 'SUSPENDED', 'LOST', 'REPLACED', 'CANCELLED')),
  valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  recorded tstzrange NOT NULL CHECK (NOT isempty(recorded) AND NOT lower_inf(recorded)),
  opened_by uuid,
  closed_by uuid,
  EXCLUDE USING gist (document WITH =, valid WITH &&, recorded WITH &&)
);

-- Every event. `variant` tells kinds of one event apart (which birth, why cancelled, why moved);
-- `change_kind` is GA/T 2000.24; `counterpart` the other place of a move; `operation` joins the
-- events of one act; `corrects` the event that this one puts right.
ALTER TABLE registry.event
  DROP CONSTRAINT event_kind_check,
  ADD CONSTRAINT event_kind_check CHECK (kind IN ('INITIAL', 'BIRTH', 'DEATH', 'CANCELLED',
    'ESTABLISHED', 'SPLIT', 'MERGED', 'HEAD_CHANGED', 'MOVED_WITHIN', 'MOVED_OUT', 'MOVED_IN',
    'RESTORED', 'LATE_REGISTERED', 'PARTICULARS_CHANGED', 'PARTICULARS_CORRECTED',
    'EVENT_CORRECTED', 'MARRIED', 'MARRIAGE_ENDED', 'KINSHIP_RECORDED', 'KINSHIP_ENDED',
    'BOOK_ISSUED', 'BOOK_REPLACED', 'PERMIT_ISSUED', 'PERMIT_ENDORSED', 'PERMIT_ENDED',
    'CARD_ISSUED', 'CARD_ENDED', 'ADDRESS_RENAMED')),
  ALTER household DROP NOT NULL,
  ALTER relation DROP NOT NULL,
  ADD variant text CHECK (variant ~ '^[A-Z_]{1,40}$'),
  ADD change_kind text CHECK (change_kind ~ '^\d{2}$'),
  ADD field text CHECK (field ~ '^[a-zA-Z]{1,40}$'),
  ADD counterpart text CHECK (counterpart ~ '^\d{6}(\d{3}(\d{3})?)?$'),
  ADD other_person uuid REFERENCES registry.person,
  ADD corrects uuid REFERENCES registry.event,
  ADD operation uuid,
  ADD approver uuid,
  ADD import uuid REFERENCES registry.import,
  DROP CONSTRAINT event_check,
  ADD CONSTRAINT event_has_its_cause
    CHECK (case_id IS NOT NULL OR import IS NOT NULL OR kind = 'INITIAL'),
  ADD CONSTRAINT correction_names_its_event CHECK (kind <> 'EVENT_CORRECTED' OR corrects IS NOT NULL);
CREATE INDEX ON registry.event (effective, kind);
CREATE INDEX ON registry.event (operation);

-- Proofs an event rests on (凭证), by blind token, so that a paper used twice is seen.
CREATE TABLE registry.evidence (
  event uuid NOT NULL REFERENCES registry.event,
  kind text NOT NULL CHECK (kind ~ '^\d{3}$'),
  token bytea NOT NULL CHECK (octet_length(token) = 18),
  PRIMARY KEY (event, kind, token)
);
CREATE INDEX ON registry.evidence (token);
