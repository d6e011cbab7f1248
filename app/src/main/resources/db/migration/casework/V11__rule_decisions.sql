-- What the rules granted (秒批) with what they read, and what an official found who looked at it again.
CREATE TABLE casework.rule_decision (
  case_id uuid PRIMARY KEY REFERENCES casework.application,
  stage text NOT NULL,
  office text NOT NULL CHECK (office IN ('STATION', 'COUNTY', 'CITY', 'DEPARTMENT')),
  department text,
  region text NOT NULL CHECK (region ~ '^\d{12}$'),
  item_version text NOT NULL,
  facts bytea NOT NULL,
  at timestamptz NOT NULL,
  finding text CHECK (finding IN ('CONFIRMED', 'REVOKED')),
  found_by uuid,
  found_at timestamptz,
  reason bytea,
  CHECK ((office = 'DEPARTMENT') = (department IS NOT NULL)),
  CHECK ((finding IS NULL) = (found_by IS NULL) AND (finding IS NULL) = (found_at IS NULL)),
  CHECK (finding IS DISTINCT FROM 'REVOKED' OR reason IS NOT NULL)
);
CREATE INDEX ON casework.rule_decision (region text_pattern_ops, at DESC);
CREATE INDEX ON casework.rule_decision (department, at DESC) WHERE department IS NOT NULL;

CREATE FUNCTION casework.keep_rule_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.finding IS NOT NULL
     OR to_jsonb(NEW) - '{finding,found_by,found_at,reason}'::text[]
        IS DISTINCT FROM to_jsonb(OLD) - '{finding,found_by,found_at,reason}'::text[] THEN
    RAISE EXCEPTION 'what rules decided stays as it was' USING ERRCODE = 'TB013';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_rule_decision BEFORE UPDATE OR DELETE ON casework.rule_decision
  FOR EACH ROW EXECUTE FUNCTION casework.keep_rule_decision();
