-- Who died tells how a stay ended, even on the day on which the registration had ended already.
ALTER TABLE registry.recount ADD COLUMN alive boolean;

CREATE OR REPLACE FUNCTION registry.note_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO registry.recount (person, sign, sex, birth_month, alive, valid)
  SELECT person, CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END, sex, birth_month, alive, valid
  FROM changed;
  RETURN NULL;
END $$;

-- As in V24, with whether the person lives among what must stay the same.
CREATE OR REPLACE FUNCTION registry.fold_notes(most int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  persons uuid[];
  changed uuid[];
  households uuid[];
  taken int;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('registry.recount'));
  WITH note AS (
    DELETE FROM registry.recount WHERE seq <= (
      SELECT max(seq) FROM (SELECT seq FROM registry.recount ORDER BY seq LIMIT most) first)
    RETURNING act, person, household, sign, sex, birth_month, alive, valid),
  step AS (
    SELECT n.person
    FROM note n, LATERAL (VALUES (coalesce(lower(n.valid), '-infinity'), n.sign),
      (coalesce(upper(n.valid), 'infinity'), -n.sign)) AS edge (day, by_many)
    WHERE n.sign IS NOT NULL
    GROUP BY n.act, n.person, n.sex, n.birth_month, n.alive, edge.day HAVING sum(edge.by_many) <> 0)
  SELECT count(*),
    coalesce(array_agg(DISTINCT person) FILTER (WHERE person IS NOT NULL AND sign IS NULL), '{}'),
    (SELECT coalesce(array_agg(DISTINCT person), '{}') FROM step),
    coalesce(array_agg(DISTINCT household) FILTER (WHERE household IS NOT NULL), '{}')
  INTO taken, persons, changed, households FROM note;
  IF persons <> '{}' OR changed <> '{}' OR households <> '{}' THEN
    SELECT coalesce(array_agg(DISTINCT person), '{}') INTO persons FROM (
      SELECT unnest(persons || changed) AS person
      UNION SELECT child FROM registry.kinship WHERE person = ANY (changed) AND kind = 'BIRTH'
      -- Whoever was ever registered in a household moves with it.
      UNION SELECT person FROM registry.registration WHERE household = ANY (households)) everybody;
    PERFORM registry.count_again(persons, households);
  END IF;
  RETURN taken;
END $$;
