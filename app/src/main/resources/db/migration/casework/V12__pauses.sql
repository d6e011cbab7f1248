-- A clock that stands still (特别程序, 中止), from when to when, by whom and why; only ended, never changed.
CREATE TABLE casework.pause (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id uuid NOT NULL REFERENCES casework.application,
  task text NOT NULL,
  procedure text,
  reason bytea NOT NULL,
  account uuid NOT NULL,
  at timestamptz NOT NULL,
  until timestamptz NOT NULL CHECK (until > at),
  task_due timestamptz NOT NULL,
  promised timestamptz NOT NULL,
  promise_stopped_at timestamptz NOT NULL,
  ended_at timestamptz CHECK (ended_at >= at),
  ended_by uuid,
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE UNIQUE INDEX one_open_pause ON casework.pause (case_id, task) WHERE ended_at IS NULL;
CREATE INDEX ON casework.pause (case_id, at);

CREATE FUNCTION casework.keep_pause() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL
     OR to_jsonb(NEW) - '{ended_at,ended_by}'::text[]
        IS DISTINCT FROM to_jsonb(OLD) - '{ended_at,ended_by}'::text[] THEN
    RAISE EXCEPTION 'a pause stays as it was' USING ERRCODE = 'TB014';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_pause BEFORE UPDATE OR DELETE ON casework.pause
  FOR EACH ROW EXECUTE FUNCTION casework.keep_pause();

-- While its clock stands still a task is due when the pause's own time is over.
ALTER TABLE casework.task ADD COLUMN paused boolean NOT NULL DEFAULT false;
