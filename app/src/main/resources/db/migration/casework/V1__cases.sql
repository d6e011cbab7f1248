CREATE SCHEMA casework;
CREATE SEQUENCE casework.case_number;
CREATE SEQUENCE casework.paper_number;

-- A case as the receiving jurisdiction keeps it. bytea columns are sealed.
CREATE TABLE casework.application (
  id uuid PRIMARY KEY,
  number text UNIQUE,
  item_code text NOT NULL,
  item_version text NOT NULL,
  applicant uuid NOT NULL,
  spouse uuid NOT NULL,
  origin_region text NOT NULL CHECK (origin_region ~ '^\d{12}$'),
  target_region text NOT NULL CHECK (target_region ~ '^\d{12}$'),
  target_household uuid NOT NULL,
  state text NOT NULL,
  revision int NOT NULL,
  answers bytea NOT NULL,
  correction bytea,
  refusal bytea,
  permit_number text UNIQUE,
  permit_issued date,
  permit_expires timestamptz,
  certificate_number text,
  certificate_issued date,
  certificate_expires timestamptz,
  submitted_at timestamptz,
  promised_at timestamptz,
  finished_at timestamptz,
  changed_at timestamptz NOT NULL,
  CHECK ((state = 'DRAFT') = (submitted_at IS NULL) OR state = 'CANCELLED'),
  CHECK ((permit_number IS NULL) = (permit_expires IS NULL))
);
CREATE UNIQUE INDEX one_open_case ON casework.application (applicant, item_code)
  WHERE finished_at IS NULL;
CREATE INDEX ON casework.application (applicant, changed_at DESC);
CREATE INDEX ON casework.application (target_region text_pattern_ops, changed_at DESC);
CREATE INDEX ON casework.application (spouse);

-- The same case as the origin knows it, from signed messages alone.
CREATE TABLE casework.origin_case (
  id uuid PRIMARY KEY,
  number text NOT NULL,
  item_code text NOT NULL,
  item_version text NOT NULL,
  person uuid NOT NULL,
  origin_region text NOT NULL CHECK (origin_region ~ '^\d{12}$'),
  target_county text NOT NULL CHECK (target_county ~ '^\d{6}$'),
  state text NOT NULL,
  revision int NOT NULL,
  facts bytea NOT NULL,
  permit_number text NOT NULL,
  permit_issued date NOT NULL,
  permit_expires timestamptz NOT NULL,
  certificate_number text UNIQUE,
  certificate_issued date,
  certificate_expires timestamptz,
  received_at timestamptz NOT NULL,
  finished_at timestamptz,
  changed_at timestamptz NOT NULL
);
CREATE INDEX ON casework.origin_case (origin_region text_pattern_ops, changed_at DESC);
CREATE INDEX ON casework.origin_case (person);

CREATE TABLE casework.case_event (
  id uuid PRIMARY KEY,
  ordinal bigint GENERATED ALWAYS AS IDENTITY,
  case_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('TARGET', 'ORIGIN')),
  at timestamptz NOT NULL,
  event text NOT NULL,
  state text NOT NULL,
  region text NOT NULL,
  account uuid NOT NULL,
  reason bytea
);
CREATE INDEX ON casework.case_event (case_id, side, ordinal);

CREATE TABLE casework.task (
  case_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('TARGET', 'ORIGIN')),
  kind text NOT NULL,
  region text NOT NULL,
  opened_at timestamptz NOT NULL,
  due timestamptz NOT NULL,
  PRIMARY KEY (case_id, side, kind)
);
CREATE INDEX ON casework.task (region text_pattern_ops, due);

CREATE TABLE casework.check_result (
  case_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('TARGET', 'ORIGIN')),
  run int NOT NULL,
  ordinal int NOT NULL,
  rule text NOT NULL,
  passed boolean NOT NULL,
  reason text NOT NULL,
  citation text NOT NULL,
  version text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (case_id, side, run, ordinal)
);

-- One rating a case; nobody changes or removes it. Only the office's answer is added.
CREATE TABLE casework.rating (
  case_id uuid PRIMARY KEY,
  grade int NOT NULL CHECK (grade BETWEEN 1 AND 5),
  reason bytea NOT NULL,
  at timestamptz NOT NULL,
  follow_up bytea,
  followed_up_by uuid,
  followed_up_at timestamptz
);
CREATE FUNCTION casework.keep_rating() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.follow_up IS NOT NULL
     OR (NEW.case_id, NEW.grade, NEW.reason, NEW.at)
        IS DISTINCT FROM (OLD.case_id, OLD.grade, OLD.reason, OLD.at) THEN
    RAISE EXCEPTION 'a rating stays as it was given' USING ERRCODE = 'TB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_rating BEFORE UPDATE OR DELETE ON casework.rating
  FOR EACH ROW EXECUTE FUNCTION casework.keep_rating();
