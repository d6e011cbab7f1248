-- Unusual flows (异常流动预警): weeks in which a town's moves left what the season lets expect.
CREATE TABLE registry.flow_alarm (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  kind text NOT NULL CHECK (kind IN ('MOVED_IN', 'MOVED_OUT', 'MOVED_WITHIN')),
  town text COLLATE "C" NOT NULL CHECK (town ~ '^\d{9}$'),
  -- The Monday of the week.
  week date NOT NULL CHECK (extract(isodow FROM week) = 1),
  observed int NOT NULL,
  expected double precision NOT NULL,
  probability double precision NOT NULL,
  -- Communities with most moves of the week: code, count of the week, usual count a week.
  places jsonb NOT NULL,
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'SEEN', 'CLOSED')),
  reason text CHECK (length(reason) BETWEEN 1 AND 200),
  decided_by uuid,
  decided_at timestamptz,
  found timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (kind, town, week),
  CHECK (state <> 'CLOSED' OR reason IS NOT NULL)
);
CREATE INDEX ON registry.flow_alarm (week, town);
CREATE TRIGGER never_deleted BEFORE DELETE ON registry.flow_alarm
  FOR EACH ROW EXECUTE FUNCTION registry.refuse();
