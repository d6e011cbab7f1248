-- Events as corrected last (登记事件现状): rules count what the register knows now, not what it was told
-- first. A correction speaks of all that one act told of a person.
CREATE INDEX event_correction ON registry.event (corrects) WHERE kind = 'EVENT_CORRECTED';
CREATE VIEW registry.event_as_corrected AS
SELECT e.id, e.kind, e.variant, e.person, e.other_person, e.relation, e.operation,
  coalesce(c.household, e.household) AS household,
  coalesce(c.community, e.community) AS community,
  coalesce(c.effective, e.effective) AS effective,
  coalesce(c.recorded, e.recorded) AS recorded
FROM registry.event e
LEFT JOIN (
  SELECT DISTINCT ON (told.id) told.id AS event, k.household, k.community, k.effective, k.recorded
  FROM registry.event k
  JOIN registry.event wrong ON wrong.id = k.corrects
  JOIN registry.event told ON told.person = k.person
    AND (told.id = wrong.id OR told.operation = wrong.operation)
  WHERE k.kind = 'EVENT_CORRECTED'
  ORDER BY told.id, k.recorded DESC) c ON c.event = e.id
WHERE e.kind <> 'EVENT_CORRECTED';

-- A flag whose matter the register no longer shows, after a correction or under other thresholds, is
-- laid before nobody; what was decided of it stays.
ALTER TABLE registry.flag ADD lapsed timestamptz;

-- Housing is short below 15 m² a person (住房困难家庭, as cities commonly set it); nobody's own value is changed.
INSERT INTO registry.rule_setting (rule, name, value, reason)
SELECT 'CROWDED_HOME', 'area', 15, '住房困难标准通常为人均 15 平方米'
WHERE NOT EXISTS (SELECT FROM registry.rule_setting
  WHERE rule = 'CROWDED_HOME' AND name = 'area' AND changed_by IS NOT NULL);
