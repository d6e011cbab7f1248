-- A declaration asks, holds and writes by keys alone, and its plans do not depend on whom it is about.
-- Keys are given as arrays, which tree indexes answer and those of exclusion constraints do not.
CREATE INDEX marriage_now ON registry.marriage (person) WHERE upper_inf(recorded);

-- Everybody and every household in a declaration's scope: the persons named, the households they are
-- in, their spouses, and all members of households to be read whole or left by their head.
CREATE FUNCTION registry.reach(named uuid[], homes uuid[], whole uuid[], leaving boolean,
  OUT persons uuid[], OUT households uuid[])
LANGUAGE plpgsql STABLE AS $$
DECLARE
  lived uuid[];
  headed uuid[];
BEGIN
  SELECT array_agg(r.household), array_agg(r.household) FILTER (WHERE leaving AND r.relation = '02')
  INTO lived, headed FROM registry.registration r
  WHERE r.person = ANY (named) AND upper_inf(r.recorded) AND upper_inf(r.valid);
  SELECT coalesce(array_agg(DISTINCT id), '{}') INTO households
  FROM unnest(lived || homes || whole) id;
  SELECT coalesce(array_agg(DISTINCT id), '{}') INTO persons FROM (
    SELECT unnest(named) AS id
    UNION ALL
    SELECT r.person FROM registry.registration r
    WHERE r.household = ANY (whole || headed) AND upper_inf(r.recorded) AND upper_inf(r.valid)
    UNION ALL
    SELECT m.spouse FROM registry.marriage m
    WHERE m.person = ANY (named) AND upper_inf(m.recorded) AND upper_inf(m.valid)) everybody;
END $$;

-- Holds the whole scope, and tells who is in it once it is held and whether somebody came into it in
-- between, whom nobody holds.
CREATE FUNCTION registry.hold_reach(named uuid[], homes uuid[], whole uuid[], dwellings uuid[],
  leaving boolean, OUT persons uuid[], OUT households uuid[], OUT joined boolean)
LANGUAGE plpgsql AS $$
DECLARE
  seen record;
  kept record;
  held int;
BEGIN
  seen := registry.reach(named, homes, whole, leaving);
  held := registry.hold(seen.persons, seen.households, dwellings);
  -- Asked anew: what was committed while this waited is seen now.
  kept := registry.reach(named, homes, whole, leaving);
  persons := kept.persons;
  households := kept.households;
  joined := NOT (persons <@ seen.persons AND households <@ seen.households);
END $$;

-- The guards of V2 and V4 as they were, without a detour through JSON or an index of a constraint.
CREATE OR REPLACE FUNCTION registry.keep_identity() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved record := OLD;
BEGIN
  moved.last_recorded := NEW.last_recorded;
  IF moved *<> NEW OR NEW.last_recorded <= OLD.last_recorded THEN
    RAISE EXCEPTION 'registry.% keeps what it holds', TG_TABLE_NAME USING ERRCODE = 'TB001';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION registry.keep_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closed record := OLD;
BEGIN
  closed.recorded := NEW.recorded;
  closed.closed_by := NEW.closed_by;
  IF NOT upper_inf(OLD.recorded) OR upper_inf(NEW.recorded)
     OR lower(NEW.recorded) <> lower(OLD.recorded) OR closed *<> NEW THEN
    RAISE EXCEPTION 'registry.% is never overwritten', TG_TABLE_NAME USING ERRCODE = 'TB001';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION registry.living() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT registry.after_death_allowed(NEW.kind) AND EXISTS (
       SELECT FROM (
         SELECT alive, valid FROM registry.person_version
         WHERE person = ANY (ARRAY[NEW.person]) AND upper_inf(recorded) OFFSET 0) v
       WHERE NOT v.alive AND v.valid @> NEW.effective - 1) THEN
    RAISE EXCEPTION 'no event on the dead' USING ERRCODE = 'TB005';
  END IF;
  RETURN NEW;
END $$;

-- As in V5, but whoever stayed as before is left alone: most declarations change nobody's figures, and
-- rows written anew cost more than seeing that they are the same. What is compared lives no longer
-- than the transaction and needs no log.
ALTER TABLE registry.stay_fresh SET UNLOGGED;
ALTER TABLE registry.standing_fresh SET UNLOGGED;
CREATE OR REPLACE FUNCTION registry.count_again(persons uuid[], households uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM registry.stay_fresh;
  DELETE FROM registry.standing_fresh;
  PERFORM registry.fill_stays('registry.stay_fresh', persons);
  PERFORM registry.fill_standings('registry.standing_fresh', households);
  SELECT coalesce(array_agg(DISTINCT d.person), '{}') INTO persons FROM (
    (SELECT * FROM registry.stay WHERE person = ANY (persons)
     EXCEPT SELECT * FROM registry.stay_fresh)
    UNION ALL
    (SELECT * FROM registry.stay_fresh
     EXCEPT SELECT * FROM registry.stay WHERE person = ANY (persons))) d;
  DELETE FROM registry.stay_fresh WHERE person <> ALL (persons);

  INSERT INTO registry.population_year AS kept
  SELECT b.year, left(s.community, 9), s.sex, s.birth_month, sum(s.sign)
  FROM (SELECT -1 AS sign, * FROM registry.stay WHERE person = ANY (persons)
        UNION ALL SELECT 1, * FROM registry.stay_fresh) s
  JOIN registry.population_base b
    ON s.day_from <= make_date(b.year, 1, 1) AND make_date(b.year, 1, 1) < s.day_until
  GROUP BY 1, 2, 3, 4 HAVING sum(s.sign) <> 0
  ON CONFLICT (year, town, sex, birth_month) DO UPDATE SET n = kept.n + excluded.n;

  INSERT INTO registry.population_month AS kept
  SELECT date_trunc('month', e.day), left(s.community, 9), e.sign, e.cause, e.other, sum(s.sign)
  FROM (SELECT -1 AS sign, * FROM registry.stay WHERE person = ANY (persons)
        UNION ALL SELECT 1, * FROM registry.stay_fresh) s,
    LATERAL (VALUES (s.day_from, 1, s.came, s.came_from), (s.day_until, -1, s.went, s.went_to))
      AS e (day, sign, cause, other)
  WHERE e.cause IS NOT NULL
  GROUP BY 1, 2, 3, 4, 5 HAVING sum(s.sign) <> 0
  ON CONFLICT (month, town, sign, cause, other) DO UPDATE SET n = kept.n + excluded.n;

  INSERT INTO registry.household_month AS kept
  SELECT date_trunc('month', e.day), s.town, s.size, sum(s.sign * e.sign)
  FROM (SELECT -1 AS sign, * FROM registry.standing WHERE household = ANY (households)
        UNION ALL SELECT 1, * FROM registry.standing_fresh) s,
    LATERAL (VALUES (s.day_from, 1), (s.day_until, -1)) AS e (day, sign)
  WHERE e.day < 'infinity'
  GROUP BY 1, 2, 3 HAVING sum(s.sign * e.sign) <> 0
  ON CONFLICT (month, town, size) DO UPDATE SET n = kept.n + excluded.n;

  DELETE FROM registry.stay WHERE person = ANY (persons);
  INSERT INTO registry.stay SELECT * FROM registry.stay_fresh;
  DELETE FROM registry.standing WHERE household = ANY (households);
  INSERT INTO registry.standing SELECT * FROM registry.standing_fresh;
END $$;
