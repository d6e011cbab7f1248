-- Every change of who must approve what (审批规则变更), with the reason; the rule itself holds the newest.
CREATE TABLE registry.approval_rule_change (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  kind text NOT NULL CHECK (kind ~ '^[A-Z_]{1,40}$'),
  variant text NOT NULL CHECK (variant ~ '^([A-Z_]{1,40}|\*)$'),
  -- How it was before; empty where no rule named it and the station decided on the spot.
  level_before text CHECK (level_before IN ('STATION', 'COUNTY', 'CITY')),
  second_before boolean,
  level text NOT NULL CHECK (level IN ('STATION', 'COUNTY', 'CITY')),
  second_person boolean NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 4 AND 200),
  changed_by uuid NOT NULL,
  changed timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (level = 'STATION' OR second_person),
  CHECK ((level_before IS NULL) = (second_before IS NULL))
);
CREATE INDEX ON registry.approval_rule_change (kind, variant, changed);
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON registry.approval_rule_change
  FOR EACH ROW EXECUTE FUNCTION registry.refuse();
