-- What the desk asks most: everything as known now, by person, household and household number.
CREATE INDEX person_version_now ON registry.person_version (person) WHERE upper_inf(recorded);
CREATE INDEX registration_now ON registry.registration (person) WHERE upper_inf(recorded);
CREATE INDEX household_version_now ON registry.household_version (household)
  WHERE upper_inf(recorded);
CREATE INDEX household_version_number ON registry.household_version (number)
  WHERE upper_inf(recorded);
CREATE INDEX event_other_person ON registry.event (other_person) WHERE other_person IS NOT NULL;

-- Which declarations a second official must approve (审批层级, DOMAIN §1); data, with who set it.
CREATE TABLE registry.approval_rule (
  kind text NOT NULL CHECK (kind ~ '^[A-Z_]{1,40}$'),
  variant text NOT NULL DEFAULT '*' CHECK (variant ~ '^([A-Z_]{1,40}|\*)$'),
  level text NOT NULL CHECK (level IN ('STATION', 'COUNTY', 'CITY')),
  second_person boolean NOT NULL,
  changed_by uuid,
  changed timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (kind, variant),
  CHECK (level = 'STATION' OR second_person)
);
-- A provincial example; what is not named is done by the station on the spot.
INSERT INTO registry.approval_rule (kind, variant, level, second_person) VALUES
  ('BIRTH', 'ABROAD', 'COUNTY', true),
  ('BIRTH', 'NO_CERTIFICATE', 'COUNTY', true),
  ('BIRTH', 'ADOPTION', 'COUNTY', true),
  ('SPLIT', '*', 'STATION', true),
  ('MOVE_IN', '*', 'COUNTY', true),
  ('MOVE_IN', 'STUDENT', 'STATION', false),
  ('LATE', '*', 'COUNTY', true),
  ('NUMBER', '*', 'COUNTY', true),
  ('CHANGE', 'NAME', 'COUNTY', true),
  ('CHANGE', 'SEX', 'COUNTY', true),
  ('CHANGE', 'ETHNICITY', 'CITY', true),
  ('CORRECT', 'NAME', 'COUNTY', true),
  ('CORRECT', 'SEX', 'COUNTY', true),
  ('CORRECT', 'BIRTH_DATE', 'CITY', true),
  ('CORRECT', 'ETHNICITY', 'CITY', true);

-- Declarations of the desk (登记申报), and what residents ask to be put right. The form is sealed; the
-- id is made with the form, so that a form sent twice is one declaration.
CREATE TABLE registry.declaration (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind ~ '^[A-Z_]{1,40}$'),
  variant text NOT NULL DEFAULT '*',
  subject uuid,
  person uuid REFERENCES registry.person,
  office text NOT NULL CHECK (office ~ '^\d{0,12}$'),
  form bytea NOT NULL,
  level text NOT NULL CHECK (level IN ('STATION', 'COUNTY', 'CITY')),
  status text NOT NULL CHECK (status IN ('WAITING', 'DONE', 'REFUSED', 'WITHDRAWN')),
  proposer uuid NOT NULL,
  proposed timestamptz NOT NULL DEFAULT clock_timestamp(),
  second_person boolean NOT NULL,
  decided_by uuid CHECK (NOT second_person OR decided_by <> proposer OR status = 'WITHDRAWN'),
  decided timestamptz,
  answer bytea,
  answers uuid REFERENCES registry.declaration,
  operation uuid,
  persons uuid[] NOT NULL DEFAULT '{}',
  households uuid[] NOT NULL DEFAULT '{}',
  documents uuid[] NOT NULL DEFAULT '{}',
  CHECK ((status = 'WAITING') = (decided IS NULL))
);
CREATE INDEX ON registry.declaration (office text_pattern_ops, proposed) WHERE status = 'WAITING';
CREATE INDEX ON registry.declaration (proposer, proposed);
CREATE INDEX ON registry.declaration (person, proposed);
