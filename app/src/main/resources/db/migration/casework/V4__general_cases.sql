-- A case of one jurisdiction (一般办件) lies beside the migrations: it joins nobody and leaves nowhere.
ALTER TABLE casework.application
  ADD COLUMN procedure text NOT NULL DEFAULT 'MIGRATION'
    CHECK (procedure IN ('MIGRATION', 'GENERAL')),
  ADD COLUMN concerned uuid[] NOT NULL DEFAULT '{}',
  ALTER COLUMN spouse DROP NOT NULL,
  ALTER COLUMN origin_region DROP NOT NULL,
  ADD CHECK (procedure <> 'MIGRATION' OR spouse IS NOT NULL AND origin_region IS NOT NULL);
ALTER TABLE casework.application ALTER COLUMN procedure DROP DEFAULT;
-- Which cases open somebody's record to an office.
CREATE INDEX ON casework.application USING gin (concerned);

-- A process may have several tasks of one kind open, each under the id of its user task.
ALTER TABLE casework.task
  ADD COLUMN name text,
  ADD COLUMN office text CHECK (office IN ('STATION', 'COUNTY', 'RESIDENT'));
UPDATE casework.task SET name = kind,
  office = CASE kind WHEN 'REVIEW' THEN 'COUNTY' WHEN 'CORRECT' THEN 'RESIDENT' ELSE 'STATION' END;
ALTER TABLE casework.task
  ALTER COLUMN name SET NOT NULL,
  ALTER COLUMN office SET NOT NULL,
  DROP CONSTRAINT task_pkey,
  ADD PRIMARY KEY (case_id, side, name);

-- How each stage of a general case was answered (办理决定); only added to.
CREATE TABLE casework.decision (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id uuid NOT NULL REFERENCES casework.application,
  task text NOT NULL,
  answer text NOT NULL CHECK (answer IN ('ACCEPT', 'ASK_CORRECTION', 'APPROVE', 'REFUSE')),
  account uuid NOT NULL,
  at timestamptz NOT NULL,
  reason bytea
);
CREATE INDEX ON casework.decision (case_id, at);
CREATE FUNCTION casework.keep_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a decision stays as it was made' USING ERRCODE = 'TB012';
END $$;
CREATE TRIGGER keep_decision BEFORE UPDATE OR DELETE ON casework.decision
  FOR EACH ROW EXECUTE FUNCTION casework.keep_decision();
