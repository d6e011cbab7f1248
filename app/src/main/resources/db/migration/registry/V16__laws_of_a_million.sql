-- The laws of V4 over a whole register, for a million residents: births and deaths are gathered once,
-- and a marriage is looked up by its own side alone, since each has a row of its own.
CREATE OR REPLACE FUNCTION registry.violations() RETURNS TABLE (law text, subject uuid)
LANGUAGE sql STABLE SET jit = off AS $$
  WITH died AS MATERIALIZED (
    SELECT person, min(lower(valid)) AS day FROM registry.person_version
    WHERE upper_inf(recorded) AND NOT alive GROUP BY person),
  born AS MATERIALIZED (
    SELECT person, min(birth_month) AS month FROM registry.person_version
    WHERE upper_inf(recorded) GROUP BY person)
  SELECT 'HEAD', v.household FROM registry.household_version v
  WHERE upper_inf(v.recorded) AND NOT EXISTS (
    SELECT FROM registry.registration r
    WHERE r.household = v.household AND r.person = v.head AND r.relation = '02'
      AND upper_inf(r.recorded) AND r.valid && v.valid
      AND (upper_inf(r.valid) OR upper(r.valid) >= upper(v.valid)))
  UNION ALL
  SELECT 'MEMBER_WITHOUT_HOUSEHOLD', r.person FROM registry.registration r
  LEFT JOIN (SELECT household, range_agg(valid) AS stood FROM registry.household_version
             WHERE upper_inf(recorded) GROUP BY household) h ON h.household = r.household
  WHERE upper_inf(r.recorded) AND NOT coalesce(r.valid <@ h.stood, false)
  UNION ALL
  SELECT 'EVENT_AFTER_DEATH', e.person
  FROM died d
  JOIN registry.event e ON e.person = d.person AND e.effective > d.day
  WHERE NOT registry.after_death_allowed(e.kind)
    AND NOT EXISTS (SELECT FROM registry.event c WHERE c.corrects = e.id)
  UNION ALL
  SELECT 'REGISTERED_AFTER_DEATH', r.person
  FROM died d
  JOIN registry.registration r ON r.person = d.person AND upper_inf(r.recorded)
    AND (upper_inf(r.valid) OR upper(r.valid) > d.day)
  UNION ALL
  SELECT 'MARRIED_AFTER_DEATH', m.person
  FROM died d
  JOIN registry.marriage m ON m.person = d.person AND upper_inf(m.recorded)
    AND (upper_inf(m.valid) OR upper(m.valid) > d.day)
  UNION ALL
  SELECT 'RELATION_SEX', r.person FROM registry.registration r
  JOIN registry.person_version v ON v.person = r.person AND upper_inf(v.recorded)
    AND v.valid @> lower(r.valid)
  WHERE upper_inf(r.recorded) AND v.sex IN (1, 2)
    AND v.sex <> registry.sex_of_relation(r.relation)
  UNION ALL
  SELECT 'HEAD_CAPACITY', h.household FROM registry.household_version h
  JOIN born b ON b.person = h.head
  WHERE upper_inf(h.recorded) AND h.head_exception IS NULL
    AND b.month + interval '18 years' > greatest(lower(h.valid),
      least(coalesce(upper(h.valid) - 1, 'infinity'::date), lower(h.recorded)::date))
  UNION ALL
  SELECT 'PARENT_AGE', k.child FROM registry.kinship k
  JOIN born p ON p.person = k.person
  JOIN born c ON c.person = k.child
  WHERE upper_inf(k.recorded) AND k.kind <> 'GUARDIAN' AND p.month >= c.month
  UNION ALL
  SELECT 'DWELLING', v.household FROM registry.household_version v
  WHERE upper_inf(v.recorded) AND v.dwelling IS NOT NULL AND NOT EXISTS (
    SELECT FROM registry.dwelling_version d
    WHERE d.dwelling = v.dwelling AND upper_inf(d.recorded) AND d.valid @> lower(v.valid))
$$;

-- Compiling such queries takes longer than it saves.
ALTER FUNCTION registry.count_everything(int, int) SET jit = off;
