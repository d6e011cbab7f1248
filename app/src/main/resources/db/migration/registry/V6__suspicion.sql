-- False declarations (虚假申报识别): what rules found suspicious, for a person to look into. A flag
-- refuses nothing and changes nothing in the register.

CREATE TABLE registry.flag (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  kind text NOT NULL CHECK (kind IN ('CROWDED_HOME', 'MARRIAGE_CHAIN', 'SCHOOL_SEASON',
    'REUSED_DOCUMENT', 'CONTRADICTION', 'DOUBTFUL_BIRTH', 'SPLIT_BEFORE_CLEARANCE')),
  -- What the flag is about, so that the next run finds the same one and not another.
  matter text NOT NULL CHECK (length(matter) <= 200),
  community text COLLATE "C" NOT NULL CHECK (community ~ '^\d{12}$'),
  score real NOT NULL CHECK (score BETWEEN 0 AND 1),
  persons uuid[] NOT NULL,
  events uuid[] NOT NULL,
  -- The lines of the explanation: keys and values without anything personal.
  facts jsonb NOT NULL,
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'FOUNDED', 'UNFOUNDED')),
  found timestamptz NOT NULL DEFAULT clock_timestamp(),
  renewed timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (kind, matter)
);
CREATE INDEX ON registry.flag (state, community);

-- What officials decided about a flag, each with the reason; the newest holds.
CREATE TABLE registry.flag_decision (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  flag uuid NOT NULL REFERENCES registry.flag,
  state text NOT NULL CHECK (state IN ('OPEN', 'FOUNDED', 'UNFOUNDED')),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
  decided_by uuid NOT NULL,
  decided_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX ON registry.flag_decision (flag);

-- Thresholds and weights of the rules with who changed them; the newest row of a name holds.
CREATE TABLE registry.rule_setting (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  rule text NOT NULL,
  name text NOT NULL,
  value double precision NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
  changed_by uuid,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX ON registry.rule_setting (rule, name);
INSERT INTO registry.rule_setting (rule, name, value, reason) VALUES
  ('CROWDED_HOME', 'persons', 5, '初始值'),
  ('CROWDED_HOME', 'days', 250, '初始值'),
  ('CROWDED_HOME', 'area', 20, '初始值'),
  ('MARRIAGE_CHAIN', 'marriages', 2, '初始值'),
  ('MARRIAGE_CHAIN', 'days', 365, '初始值'),
  ('SCHOOL_SEASON', 'before', 250, '初始值'),
  ('SCHOOL_SEASON', 'after', 200, '初始值'),
  ('SCHOOL_SEASON', 'primary', 6, '初始值'),
  ('SCHOOL_SEASON', 'junior', 12, '初始值'),
  ('REUSED_DOCUMENT', 'persons', 2, '初始值'),
  ('CONTRADICTION', 'apart', 15, '初始值'),
  ('DOUBTFUL_BIRTH', 'youngest', 16, '初始值'),
  ('DOUBTFUL_BIRTH', 'oldest', 46, '初始值'),
  ('DOUBTFUL_BIRTH', 'months', 8, '初始值'),
  ('SPLIT_BEFORE_CLEARANCE', 'households', 2, '初始值'),
  ('SPLIT_BEFORE_CLEARANCE', 'days', 45, '初始值'),
  ('SPLIT_BEFORE_CLEARANCE', 'area', 100, '初始值');

-- Each run of the rules: up to which record time events have been examined.
CREATE TABLE registry.suspicion_run (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  complete boolean NOT NULL,
  up_to timestamptz NOT NULL,
  findings int NOT NULL,
  finished timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Finds the events recorded since the last run; small, and nearly free to keep.
CREATE INDEX event_recorded ON registry.event USING brin (recorded);

DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['flag_decision', 'rule_setting', 'suspicion_run'] LOOP
    EXECUTE format('CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON registry.%I
                    FOR EACH ROW EXECUTE FUNCTION registry.refuse()', kept);
  END LOOP;
END $$;
CREATE TRIGGER never_deleted BEFORE DELETE ON registry.flag
  FOR EACH ROW EXECUTE FUNCTION registry.refuse();
