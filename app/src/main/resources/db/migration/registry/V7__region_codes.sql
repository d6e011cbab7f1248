-- Region codes (GB/T 2260, GB/T 10114) with the days on which each name held; nothing is overwritten,
-- so that a number or an address of before keeps its place.
CREATE TABLE registry.code_list (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  source text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  effective date NOT NULL,
  complete boolean NOT NULL,
  operator uuid NOT NULL,
  recorded timestamptz NOT NULL DEFAULT clock_timestamp(),
  added int NOT NULL,
  renamed int NOT NULL,
  ended int NOT NULL,
  refused int NOT NULL
);

CREATE TABLE registry.region_code (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  code text NOT NULL CHECK (code ~ '^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$'),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  recorded tstzrange NOT NULL CHECK (NOT isempty(recorded) AND NOT lower_inf(recorded)),
  successor text CHECK (successor ~ '^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$'),
  opened_by uuid NOT NULL REFERENCES registry.code_list,
  closed_by uuid REFERENCES registry.code_list,
  CONSTRAINT one_name_a_day EXCLUDE USING gist (code WITH =, valid WITH &&, recorded WITH &&)
);
CREATE INDEX ON registry.region_code (code text_pattern_ops);

-- A list that was read and not yet taken over; public data, kept for a day.
CREATE TABLE registry.code_draft (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  operator uuid NOT NULL,
  source text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
  effective date NOT NULL,
  complete boolean NOT NULL,
  content bytea NOT NULL CHECK (octet_length(content) <= 33554432),
  made timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TRIGGER never_deleted BEFORE DELETE ON registry.region_code
  FOR EACH ROW EXECUTE FUNCTION registry.refuse();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON registry.region_code
  FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse();
CREATE TRIGGER keep BEFORE UPDATE ON registry.region_code
  FOR EACH ROW EXECUTE FUNCTION registry.keep_version();
