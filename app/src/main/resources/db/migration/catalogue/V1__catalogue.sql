-- The catalogue of service items as departments publish it: entries with their versions, and the imports
-- they came from. Nothing in it is about a person.
CREATE SCHEMA catalogue;

CREATE TABLE catalogue.import (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  source text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  charset text NOT NULL,
  retire boolean NOT NULL,
  begun timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended timestamptz,
  -- Whether it came to its end: one that was dropped for another file, or whose file is broken, did not.
  whole boolean NOT NULL DEFAULT false,
  -- Everything up to this line of the file is in.
  line bigint NOT NULL DEFAULT 0,
  added int NOT NULL DEFAULT 0,
  changed int NOT NULL DEFAULT 0,
  unchanged int NOT NULL DEFAULT 0,
  refused int NOT NULL DEFAULT 0,
  remarked int NOT NULL DEFAULT 0,
  retired int NOT NULL DEFAULT 0,
  columns_unread text NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX one_import_at_a_time ON catalogue.import ((true)) WHERE ended IS NULL;

-- What could not be read, by line and column, and what was kept instead.
CREATE TABLE catalogue.remark (
  import uuid NOT NULL REFERENCES catalogue.import,
  line bigint NOT NULL,
  number int NOT NULL,
  code text NOT NULL,
  header text NOT NULL,
  kind text NOT NULL,
  found text NOT NULL CHECK (length(found) <= 80),
  kept text NOT NULL CHECK (length(kept) <= 80),
  PRIMARY KEY (import, line, number)
);

-- Which line of the running import named a code first; emptied when it ends.
CREATE TABLE catalogue.import_line (
  import uuid NOT NULL REFERENCES catalogue.import,
  code text NOT NULL,
  line bigint NOT NULL,
  region text NOT NULL,
  PRIMARY KEY (import, code)
);

CREATE TABLE catalogue.entry (
  code text PRIMARY KEY CHECK (code ~ '^[0-9A-Za-z_-]{4,60}$'),
  version int NOT NULL CHECK (version > 0),
  digest text NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  department text NOT NULL,
  kind text NOT NULL,
  region text NOT NULL CHECK (region ~ '^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})?$'),
  region_name text NOT NULL,
  -- In days, to be sorted by; the limit itself with its unit is in the content.
  promised_days int,
  words tsvector NOT NULL,
  recorded timestamptz NOT NULL DEFAULT clock_timestamp(),
  retired timestamptz
);
CREATE INDEX ON catalogue.entry USING gin (words);
CREATE INDEX ON catalogue.entry (region, department);
CREATE INDEX ON catalogue.entry (department);
CREATE INDEX ON catalogue.entry (name, code);

CREATE TABLE catalogue.entry_version (
  code text NOT NULL REFERENCES catalogue.entry,
  version int NOT NULL CHECK (version > 0),
  content jsonb NOT NULL,
  import uuid NOT NULL REFERENCES catalogue.import,
  line bigint NOT NULL,
  recorded timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (code, version)
);

-- The item by which an entry can be applied for here; the item office says so.
CREATE TABLE catalogue.handling (
  code text PRIMARY KEY REFERENCES catalogue.entry,
  item text NOT NULL CHECK (item ~ '^[a-z][a-z0-9-]{1,59}$'),
  account uuid NOT NULL,
  recorded timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX ON catalogue.handling (item);

CREATE FUNCTION catalogue.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'versions of entries stay as they are';
END $$;
CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON catalogue.entry_version
  FOR EACH ROW EXECUTE FUNCTION catalogue.refuse();
