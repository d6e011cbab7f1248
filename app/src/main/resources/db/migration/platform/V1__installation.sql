CREATE SCHEMA platform;

-- One row: what this database was first started as. A demonstration never becomes production.
CREATE TABLE platform.installation (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  kind text NOT NULL CHECK (kind IN ('demonstration', 'production')),
  first_started timestamptz NOT NULL DEFAULT clock_timestamp()
);
