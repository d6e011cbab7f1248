-- A bundle (一件事) is a case whose parts are cases of their own items; it names no office of its own.
ALTER TABLE casework.application ADD COLUMN bundle uuid REFERENCES casework.application;
CREATE INDEX ON casework.application (bundle) WHERE bundle IS NOT NULL;
-- What the bundle began stands beside whatever the applicant began alone.
DROP INDEX casework.one_open_case;
CREATE UNIQUE INDEX one_open_case ON casework.application (applicant, item_code)
  WHERE finished_at IS NULL AND bundle IS NULL;

-- How far each part has come before its case begins, or why it has none; the case says the rest.
CREATE TABLE casework.bundle_part (
  bundle uuid NOT NULL REFERENCES casework.application,
  name text NOT NULL,
  ordinal int NOT NULL,
  start text NOT NULL CHECK (start IN ('WAITING', 'BEGUN', 'SKIPPED', 'BLOCKED', 'LEFT')),
  case_id uuid UNIQUE REFERENCES casework.application,
  -- Whether offices that keep the register have a stage of it; otherwise it is its departments' alone.
  by_register boolean NOT NULL DEFAULT false,
  blocked text CHECK (blocked IN ('ITEM', 'ANSWERS', 'RULE', 'FAULT')),
  at timestamptz NOT NULL,
  PRIMARY KEY (bundle, name),
  CHECK ((start = 'BEGUN') = (case_id IS NOT NULL)),
  CHECK ((start = 'BLOCKED') = (blocked IS NOT NULL))
);

-- Whom the declaration of a case entered in the register for the first time.
CREATE TABLE casework.entered_person (
  case_id uuid NOT NULL REFERENCES casework.application,
  person uuid NOT NULL,
  PRIMARY KEY (case_id, person)
);
