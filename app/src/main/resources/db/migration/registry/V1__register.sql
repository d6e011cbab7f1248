-- The register through two times: `valid` is when it was so, `recorded` when the register knew it.
-- Rows are inserted and at most once closed in `recorded`; triggers refuse everything else.
CREATE SCHEMA registry;

-- What never changes of a person. last_recorded is the newest record time of anything about them.
CREATE TABLE registry.person (
  id uuid PRIMARY KEY,
  number bytea NOT NULL,
  last_recorded timestamptz NOT NULL
);

-- Blind index of the citizen number, one token for every index key held: a number is held once.
CREATE TABLE registry.number_token (
  token bytea PRIMARY KEY CHECK (octet_length(token) = 18),
  person uuid NOT NULL REFERENCES registry.person,
  key_version int NOT NULL
);
CREATE INDEX ON registry.number_token (person);

-- Name tokens under each county where the person was ever registered; made from the names.
CREATE TABLE registry.name_index (
  person uuid NOT NULL REFERENCES registry.person,
  county text NOT NULL CHECK (county ~ '^\d{6}$'),
  tokens bytea[] NOT NULL,
  PRIMARY KEY (person, county)
);
CREATE INDEX ON registry.name_index USING gin (tokens);

CREATE TABLE registry.person_version (
  id uuid PRIMARY KEY,
  person uuid NOT NULL REFERENCES registry.person,
  valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  recorded tstzrange NOT NULL CHECK (NOT isempty(recorded) AND NOT lower_inf(recorded)),
  opened_by uuid,
  closed_by uuid,
  name bytea NOT NULL,
  birth_date bytea NOT NULL,
  birth_month date NOT NULL CHECK (extract(day FROM birth_month) = 1),
  sex smallint NOT NULL CHECK (sex IN (0, 1, 2, 9)),
  ethnicity text NOT NULL CHECK (ethnicity ~ '^\d{2}$'),
  birthplace bytea NOT NULL,
  native_place bytea NOT NULL,
  education text NOT NULL CHECK (education ~ '^\d{2}$'),
  marriage text NOT NULL CHECK (marriage ~ '^\d{2}$'),
  occupation bytea NOT NULL,
  alive boolean NOT NULL,
  EXCLUDE USING gist (person WITH =, valid WITH &&, recorded WITH &&)
);

CREATE TABLE registry.household (
  id uuid PRIMARY KEY,
  last_recorded timestamptz NOT NULL
);

CREATE TABLE registry.household_version (
  id uuid PRIMARY KEY,
  household uuid NOT NULL REFERENCES registry.household,
  valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  recorded tstzrange NOT NULL CHECK (NOT isempty(recorded) AND NOT lower_inf(recorded)),
  opened_by uuid,
  closed_by uuid,
  number text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('FAMILY', 'COLLECTIVE')),
  community text NOT NULL CHECK (community ~ '^\d{12}$'),
  address bytea NOT NULL,
  head uuid NOT NULL REFERENCES registry.person,
  EXCLUDE USING gist (household WITH =, valid WITH &&, recorded WITH &&)
);

-- One citizen, one permanent registration (户口登记条例 art. 6), held here and nowhere else.
CREATE TABLE registry.registration (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  person uuid NOT NULL REFERENCES registry.person,
  household uuid NOT NULL REFERENCES registry.household,
  relation text NOT NULL CHECK (relation ~ '^\d{2}$'),
  valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  recorded tstzrange NOT NULL CHECK (NOT isempty(recorded) AND NOT lower_inf(recorded)),
  opened_by uuid,
  closed_by uuid,
  CONSTRAINT active_in_one_place
    EXCLUDE USING gist (person WITH =, valid WITH &&, recorded WITH &&),
  CONSTRAINT one_head
    EXCLUDE USING gist (household WITH =, valid WITH &&, recorded WITH &&)
    WHERE (relation = '02')
);
CREATE INDEX ON registry.registration (household);

-- Each marriage is two rows of one id, one for each side; the foreign key keeps it mutual.
CREATE TABLE registry.marriage (
  id uuid NOT NULL,
  person uuid NOT NULL REFERENCES registry.person,
  spouse uuid NOT NULL REFERENCES registry.person CHECK (spouse <> person),
  valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  recorded tstzrange NOT NULL CHECK (NOT isempty(recorded) AND NOT lower_inf(recorded)),
  opened_by uuid,
  closed_by uuid,
  PRIMARY KEY (id, person),
  UNIQUE (id, person, spouse),
  FOREIGN KEY (id, spouse, person) REFERENCES registry.marriage (id, person, spouse)
    DEFERRABLE INITIALLY DEFERRED,
  EXCLUDE USING gist (person WITH =, valid WITH &&, recorded WITH &&)
);

CREATE TABLE registry.person_lock (
  person uuid PRIMARY KEY REFERENCES registry.person,
  case_id uuid NOT NULL,
  since timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX ON registry.person_lock (case_id);

CREATE TABLE registry.event (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  kind text NOT NULL CHECK (kind IN ('INITIAL', 'MOVED_OUT', 'MOVED_IN', 'RESTORED')),
  person uuid NOT NULL REFERENCES registry.person,
  household uuid NOT NULL REFERENCES registry.household,
  community text NOT NULL CHECK (community ~ '^\d{12}$'),
  relation text NOT NULL CHECK (relation ~ '^\d{2}$'),
  case_id uuid CHECK (case_id IS NOT NULL OR kind = 'INITIAL'),
  operator uuid NOT NULL,
  legal_basis text NOT NULL CHECK (length(legal_basis) <= 200),
  effective date NOT NULL,
  recorded timestamptz NOT NULL,
  UNIQUE (person, recorded)
);
CREATE INDEX ON registry.event (household);
