CREATE SCHEMA audit;

-- One line of the trail. Written unnumbered in the transaction that reads or changes.
CREATE TABLE audit.entry (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  action text NOT NULL,
  account uuid NOT NULL,
  roles text[] NOT NULL,
  jurisdiction text NOT NULL,
  subjects uuid[] NOT NULL,
  case_id uuid,
  purpose text NOT NULL CHECK (length(purpose) <= 200),
  object text NOT NULL CHECK (length(object) <= 200)
);
