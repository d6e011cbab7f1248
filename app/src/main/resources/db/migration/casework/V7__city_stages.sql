-- A stage may lie with the city (市级机关) above the county.
ALTER TABLE casework.task
  DROP CONSTRAINT task_office_check,
  ADD CONSTRAINT task_office_check CHECK (office IN ('STATION', 'COUNTY', 'CITY', 'RESIDENT'));
