-- A stage may lie with another department (部门环节); who has or had one may read the case.
ALTER TABLE casework.task
  DROP CONSTRAINT task_office_check,
  ADD COLUMN department text,
  ADD CONSTRAINT task_office_check
    CHECK (office IN ('STATION', 'COUNTY', 'CITY', 'DEPARTMENT', 'RESIDENT')),
  ADD CHECK ((office = 'DEPARTMENT') = (department IS NOT NULL));
CREATE INDEX ON casework.task (department, due) WHERE department IS NOT NULL;

ALTER TABLE casework.decision
  ADD COLUMN department text,
  ADD COLUMN region text,
  ADD CHECK ((department IS NULL) = (region IS NULL));
CREATE INDEX ON casework.decision (department, at DESC) WHERE department IS NOT NULL;
