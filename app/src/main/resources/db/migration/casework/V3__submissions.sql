-- Every handing in (提交), with a keyed code of what was handed in, so that a repeated one is known.
CREATE TABLE casework.submission (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id uuid NOT NULL REFERENCES casework.application,
  applicant uuid NOT NULL,
  item_code text NOT NULL,
  region text NOT NULL CHECK (region ~ '^\d{12}$'),
  content bytea NOT NULL CHECK (octet_length(content) = 32),
  at timestamptz NOT NULL,
  repeats uuid REFERENCES casework.submission
);
CREATE INDEX ON casework.submission (applicant, item_code, at DESC);
CREATE INDEX ON casework.submission (region text_pattern_ops, at);
CREATE INDEX ON casework.submission (case_id, at DESC);
