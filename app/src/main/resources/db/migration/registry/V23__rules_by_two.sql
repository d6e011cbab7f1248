-- Changes of rules wait for a second official (规则更改双人确认): nobody confirms or refuses their own, and
-- of one rule one change waits at a time.
CREATE TABLE registry.rule_proposal (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  kind text NOT NULL CHECK (kind IN ('APPROVAL', 'SUSPICION')),
  rule text NOT NULL CHECK (length(rule) <= 100),
  before text NOT NULL,
  after text NOT NULL CHECK (after <> before),
  reason text NOT NULL CHECK (length(reason) BETWEEN 4 AND 200),
  proposer uuid NOT NULL,
  proposed timestamptz NOT NULL DEFAULT clock_timestamp(),
  status text NOT NULL DEFAULT 'WAITING'
    CHECK (status IN ('WAITING', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  decided_by uuid CHECK ((decided_by = proposer) = (status = 'WITHDRAWN')),
  decided timestamptz,
  answer text NOT NULL DEFAULT '',
  CHECK ((status = 'WAITING') = (decided IS NULL)),
  CHECK ((decided IS NULL) = (decided_by IS NULL)),
  CHECK (status <> 'REFUSED' OR length(answer) BETWEEN 4 AND 200)
);
CREATE UNIQUE INDEX rule_proposal_waiting ON registry.rule_proposal (kind, rule)
  WHERE status = 'WAITING';
CREATE INDEX ON registry.rule_proposal (kind, decided) WHERE status <> 'WAITING';

-- What was decided stays as it was decided.
CREATE FUNCTION registry.decide_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'WAITING'
     OR (NEW.id, NEW.kind, NEW.rule, NEW.before, NEW.after, NEW.reason, NEW.proposer, NEW.proposed)
     IS DISTINCT FROM
        (OLD.id, OLD.kind, OLD.rule, OLD.before, OLD.after, OLD.reason, OLD.proposer, OLD.proposed)
  THEN
    RAISE EXCEPTION 'registry.% keeps what was decided', TG_TABLE_NAME USING ERRCODE = 'TB001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decide_once BEFORE UPDATE ON registry.rule_proposal
  FOR EACH ROW EXECUTE FUNCTION registry.decide_once();
CREATE TRIGGER never_deleted BEFORE DELETE ON registry.rule_proposal
  FOR EACH ROW EXECUTE FUNCTION registry.refuse();

-- Who confirmed a change; what was changed before two were asked for has nobody.
ALTER TABLE registry.approval_rule_change
  ADD confirmed_by uuid CHECK (confirmed_by <> changed_by);
ALTER TABLE registry.rule_setting
  ADD confirmed_by uuid CHECK (confirmed_by <> changed_by);
