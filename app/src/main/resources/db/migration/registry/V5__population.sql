-- Population figures (人口统计) as known now, computed from the register alone and kept beside it,
-- so that any day can be asked at any size. No figure here is a record: all can be counted anew.

-- Whose figures must be counted again: noted in the transaction that changes the register.
CREATE TABLE registry.recount (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person uuid,
  household uuid
);

CREATE FUNCTION registry.note_registration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO registry.recount (person, household) SELECT DISTINCT person, household FROM changed;
  RETURN NULL;
END $$;
CREATE FUNCTION registry.note_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO registry.recount (person) SELECT DISTINCT person FROM changed;
  RETURN NULL;
END $$;
CREATE FUNCTION registry.note_household() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO registry.recount (household) SELECT DISTINCT household FROM changed;
  RETURN NULL;
END $$;
CREATE FUNCTION registry.note_child() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO registry.recount (person) SELECT DISTINCT child FROM changed;
  RETURN NULL;
END $$;

DO $$
DECLARE
  noted text[];
BEGIN
  FOREACH noted SLICE 1 IN ARRAY ARRAY[
      ['registration', 'note_registration'], ['person_version', 'note_person'],
      ['household_version', 'note_household'], ['kinship', 'note_child']] LOOP
    EXECUTE format('CREATE TRIGGER counted_when_added AFTER INSERT ON registry.%I
                    REFERENCING NEW TABLE AS changed
                    FOR EACH STATEMENT EXECUTE FUNCTION registry.%I()', noted[1], noted[2]);
    EXECUTE format('CREATE TRIGGER counted_when_closed AFTER UPDATE ON registry.%I
                    REFERENCING NEW TABLE AS changed
                    FOR EACH STATEMENT EXECUTE FUNCTION registry.%I()', noted[1], noted[2]);
  END LOOP;
END $$;

-- A person's unbroken time in one community: how it began and ended, from where and where to.
-- day_until is exclusive; came and went: BIRTH MOVED RESTORED LATE INITIAL SAME (a correction of
-- the same stay) OTHER, DEATH MOVED CANCELLED SAME OTHER. Places of moves have up to 9 digits.
CREATE TABLE registry.stay (
  person uuid NOT NULL,
  day_from date NOT NULL,
  day_until date NOT NULL,
  community text COLLATE "C" NOT NULL,
  sex smallint NOT NULL,
  birth_month date NOT NULL,
  came text NOT NULL,
  came_from text NOT NULL,
  went text,
  went_to text,
  mother_month date,
  PRIMARY KEY (person, day_from)
);
CREATE TABLE registry.stay_fresh (LIKE registry.stay);

-- A family household's unbroken time at one size in one town; 8 means 8 or more.
CREATE TABLE registry.standing (
  household uuid NOT NULL,
  day_from date NOT NULL,
  day_until date NOT NULL,
  town text COLLATE "C" NOT NULL,
  size smallint NOT NULL,
  PRIMARY KEY (household, day_from)
);
CREATE TABLE registry.standing_fresh (LIKE registry.standing);

-- Residents on 1 January of each year of population_base; days between are reached from there.
CREATE TABLE registry.population_base (year smallint PRIMARY KEY);
CREATE TABLE registry.population_year (
  year smallint NOT NULL,
  town text COLLATE "C" NOT NULL,
  sex smallint NOT NULL,
  birth_month date NOT NULL,
  n int NOT NULL,
  PRIMARY KEY (year, town, sex, birth_month)
);
-- Stays begun (sign 1) and ended (sign -1) in each month, by cause and the other place of a move.
CREATE TABLE registry.population_month (
  month date NOT NULL,
  town text COLLATE "C" NOT NULL,
  sign smallint NOT NULL,
  cause text NOT NULL,
  other text COLLATE "C" NOT NULL,
  n int NOT NULL,
  PRIMARY KEY (month, town, sign, cause, other)
);
-- By how many the households of a size grew in each month.
CREATE TABLE registry.household_month (
  month date NOT NULL,
  town text COLLATE "C" NOT NULL,
  size smallint NOT NULL,
  n int NOT NULL,
  PRIMARY KEY (month, town, size)
);

CREATE FUNCTION registry.index_stays() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CREATE INDEX IF NOT EXISTS stay_begun ON registry.stay (day_from)
    INCLUDE (community, sex, birth_month);
  CREATE INDEX IF NOT EXISTS stay_ended ON registry.stay (day_until)
    INCLUDE (community, sex, birth_month) WHERE day_until < 'infinity';
  CREATE INDEX IF NOT EXISTS stay_community ON registry.stay (community);
  CREATE INDEX IF NOT EXISTS stay_births ON registry.stay (day_from)
    INCLUDE (community, sex, mother_month) WHERE came = 'BIRTH';
  CREATE INDEX IF NOT EXISTS stay_deaths ON registry.stay (day_until)
    INCLUDE (community, sex, birth_month) WHERE went = 'DEATH';
  CREATE INDEX IF NOT EXISTS standing_begun ON registry.standing (day_from) INCLUDE (town, size);
  CREATE INDEX IF NOT EXISTS standing_ended ON registry.standing (day_until)
    INCLUDE (town, size) WHERE day_until < 'infinity';
END $$;
SELECT registry.index_stays();

-- Fills the table with the stays of these persons, or of everybody when `only` is null.
CREATE FUNCTION registry.fill_stays(filled regclass, only_these uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  persons text := CASE WHEN only_these IS NULL THEN '' ELSE ' AND %s.person = ANY ($1)' END;
BEGIN
  EXECUTE format($sql$
    INSERT INTO %s
    WITH piece AS (
      SELECT r.person, h.community, p.sex, p.birth_month,
        range_agg(r.valid * h.valid * p.valid) AS days
      FROM registry.registration r
      JOIN registry.household_version h
        ON h.household = r.household AND upper_inf(h.recorded)
      JOIN registry.person_version p ON p.person = r.person AND upper_inf(p.recorded)
      WHERE upper_inf(r.recorded) %s
      GROUP BY r.person, h.community, p.sex, p.birth_month),
    span AS (
      SELECT person, community, sex, birth_month, lower(day) AS day_from,
        coalesce(upper(day), 'infinity') AS day_until
      FROM piece, unnest(days) AS day),
    linked AS (
      SELECT *, lag(community) OVER w AS last_place, lag(day_until) OVER w AS last_day,
        lead(community) OVER w AS next_place, lead(day_from) OVER w AS next_day
      FROM span WINDOW w AS (PARTITION BY person ORDER BY day_from)),
    beginning AS (
      SELECT person, effective AS day, min(CASE kind WHEN 'BIRTH' THEN '1' WHEN 'MOVED_IN' THEN '2'
        WHEN 'RESTORED' THEN '3' WHEN 'LATE_REGISTERED' THEN '4' ELSE '5' END
        || coalesce(counterpart, '')) AS told
      FROM registry.event e
      WHERE kind IN ('BIRTH', 'MOVED_IN', 'RESTORED', 'LATE_REGISTERED', 'INITIAL') %s
      GROUP BY person, effective),
    -- The last day of the dead counts or not, as the register closes it.
    ending AS (
      SELECT person, effective + late AS day, min(CASE
        WHEN late = 1 THEN CASE kind WHEN 'DEATH' THEN '4' ELSE '5' END
        WHEN kind = 'DEATH' THEN '1' WHEN kind = 'MOVED_OUT' THEN '2' ELSE '3' END
        || coalesce(counterpart, '')) AS told
      FROM registry.event e, (VALUES (0), (1)) AS end_day (late)
      WHERE kind IN ('DEATH', 'CANCELLED', 'MOVED_OUT') AND (late = 0 OR kind <> 'MOVED_OUT') %s
      GROUP BY person, effective + late),
    mother AS (
      SELECT DISTINCT ON (k.child) k.child, p.birth_month
      FROM registry.kinship k
      JOIN registry.person_version p ON p.person = k.person AND upper_inf(p.recorded)
      WHERE k.kind = 'BIRTH' AND k.person_sex = 2 AND upper_inf(k.recorded) %s)
    SELECT s.person, s.day_from, s.day_until, s.community, s.sex, s.birth_month,
      CASE
        WHEN last_day = day_from THEN CASE last_place WHEN community THEN 'SAME' ELSE 'MOVED' END
        ELSE CASE left(b.told, 1) WHEN '1' THEN 'BIRTH' WHEN '2' THEN 'MOVED'
          WHEN '3' THEN 'RESTORED' WHEN '4' THEN 'LATE' WHEN '5' THEN 'INITIAL' ELSE 'OTHER' END
      END,
      CASE
        WHEN last_day = day_from THEN left(last_place, 9)
        WHEN b.told IS NULL OR b.told NOT LIKE '2%%' THEN ''
        WHEN b.told = '2' OR last_place LIKE substr(b.told, 2, 6) || '%%'
          THEN coalesce(left(last_place, 9), '')
        ELSE substr(b.told, 2, 9) END,
      CASE
        WHEN day_until = 'infinity' THEN NULL
        WHEN next_day = day_until THEN CASE next_place WHEN community THEN 'SAME' ELSE 'MOVED' END
        ELSE CASE left(f.told, 1) WHEN '1' THEN 'DEATH' WHEN '4' THEN 'DEATH' WHEN '2' THEN 'MOVED'
          WHEN '3' THEN 'CANCELLED' WHEN '5' THEN 'CANCELLED' ELSE 'OTHER' END
      END,
      CASE
        WHEN day_until = 'infinity' THEN NULL
        WHEN next_day = day_until THEN left(next_place, 9)
        WHEN f.told IS NULL OR f.told NOT LIKE '2%%' THEN ''
        WHEN f.told = '2' OR next_place LIKE substr(f.told, 2, 6) || '%%'
          THEN coalesce(left(next_place, 9), '')
        ELSE substr(f.told, 2, 9) END,
      CASE WHEN b.told LIKE '1%%' THEN m.birth_month END
    FROM linked s
    LEFT JOIN beginning b ON b.person = s.person AND b.day = s.day_from
    LEFT JOIN ending f ON f.person = s.person AND f.day = s.day_until
    LEFT JOIN mother m ON m.child = s.person
    $sql$, filled, format(persons, 'r'), format(persons, 'e'), format(persons, 'e'),
    replace(format(persons, 'k'), 'k.person', 'k.child'))
  USING only_these;
END $$;

-- Fills the table with the standings of these households, or of all when `only_these` is null.
CREATE FUNCTION registry.fill_standings(filled regclass, only_these uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  households text := CASE WHEN only_these IS NULL THEN '' ELSE ' AND %s.household = ANY ($1)' END;
BEGIN
  EXECUTE format($sql$
    INSERT INTO %s
    WITH change AS (
      SELECT household, day, sum(by_one) AS by_many
      FROM registry.registration r,
        LATERAL (VALUES (lower(valid), 1), (upper(valid), -1)) AS edge (day, by_one)
      WHERE upper_inf(recorded) AND day IS NOT NULL %s
      GROUP BY household, day),
    level AS (
      SELECT household, sum(by_many) OVER w AS size,
        daterange(day, lead(day) OVER w) AS days
      FROM change WINDOW w AS (PARTITION BY household ORDER BY day)),
    piece AS (
      SELECT l.household, left(h.community, 9) AS town, least(l.size, 8) AS size,
        range_agg(l.days * h.valid) AS days
      FROM level l
      JOIN registry.household_version h
        ON h.household = l.household AND upper_inf(h.recorded) AND h.valid && l.days
      WHERE l.size > 0 AND h.kind = 'FAMILY' %s
      GROUP BY 1, 2, 3)
    SELECT household, lower(day), coalesce(upper(day), 'infinity'), town, size
    FROM piece, unnest(days) AS day
    $sql$, filled, format(households, 'r'), format(households, 'h'))
  USING only_these;
END $$;

-- The residents of 1 January of a year, counted from the stays.
CREATE FUNCTION registry.count_year(of_year int) RETURNS void LANGUAGE sql AS $$
  INSERT INTO registry.population_base VALUES (of_year);
  INSERT INTO registry.population_year
  SELECT of_year, left(community, 9), sex, birth_month, count(*)
  FROM registry.stay
  WHERE day_from <= make_date(of_year, 1, 1) AND make_date(of_year, 1, 1) < day_until
  GROUP BY 2, 3, 4;
$$;

-- Counts these persons and households again and carries the difference into every figure.
CREATE FUNCTION registry.count_again(persons uuid[], households uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM registry.stay_fresh;
  DELETE FROM registry.standing_fresh;
  PERFORM registry.fill_stays('registry.stay_fresh', persons);
  PERFORM registry.fill_standings('registry.standing_fresh', households);

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

-- Takes up to `most` notes and counts them; answers how many notes it took. One at a time.
CREATE FUNCTION registry.fold_notes(most int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  persons uuid[];
  households uuid[];
  taken int;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('registry.recount'));
  WITH note AS (
    DELETE FROM registry.recount WHERE seq IN (
      SELECT seq FROM registry.recount ORDER BY seq LIMIT most)
    RETURNING person, household)
  SELECT count(*), coalesce(array_agg(DISTINCT person) FILTER (WHERE person IS NOT NULL), '{}'),
    coalesce(array_agg(DISTINCT household) FILTER (WHERE household IS NOT NULL), '{}')
  INTO taken, persons, households FROM note;
  IF taken > 0 THEN
    -- Whoever was ever registered in a household moves with it.
    SELECT coalesce(array_agg(DISTINCT person), '{}') INTO persons FROM (
      SELECT unnest(persons) AS person
      UNION SELECT person FROM registry.registration WHERE household = ANY (households)) everybody;
    PERFORM registry.count_again(persons, households);
  END IF;
  RETURN taken;
END $$;

-- Counts everything anew, after an import or when a check found a difference.
CREATE FUNCTION registry.count_everything(first_year int, last_year int) RETURNS void
LANGUAGE plpgsql 
SET work_mem = '96MB' SET maintenance_work_mem = '128MB' SET enable_nestloop = off AS $$
DECLARE
  of_year int;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('registry.recount'));
  DELETE FROM registry.recount;
  TRUNCATE registry.stay, registry.standing, registry.population_base, registry.population_year,
    registry.population_month, registry.household_month;
  DROP INDEX IF EXISTS registry.stay_begun, registry.stay_ended, registry.stay_community,
    registry.stay_births, registry.stay_deaths, registry.standing_begun, registry.standing_ended;
  PERFORM registry.fill_stays('registry.stay', NULL);
  PERFORM registry.fill_standings('registry.standing', NULL);
  FOR of_year IN first_year .. last_year LOOP
    PERFORM registry.count_year(of_year);
  END LOOP;
  INSERT INTO registry.population_month
  SELECT date_trunc('month', e.day), left(s.community, 9), e.sign, e.cause, e.other, count(*)
  FROM registry.stay s,
    LATERAL (VALUES (s.day_from, 1, s.came, s.came_from), (s.day_until, -1, s.went, s.went_to))
      AS e (day, sign, cause, other)
  WHERE e.cause IS NOT NULL
  GROUP BY 1, 2, 3, 4, 5;
  INSERT INTO registry.household_month
  SELECT date_trunc('month', e.day), s.town, s.size, sum(e.sign)
  FROM registry.standing s,
    LATERAL (VALUES (s.day_from, 1), (s.day_until, -1)) AS e (day, sign)
  WHERE e.day < 'infinity'
  GROUP BY 1, 2, 3;
  PERFORM registry.index_stays();
  ANALYZE registry.stay;
  ANALYZE registry.standing;
  ANALYZE registry.population_year;
  ANALYZE registry.population_month;
  ANALYZE registry.household_month;
END $$;

-- What the register already holds is counted by the first fold.
INSERT INTO registry.recount (person, household)
SELECT person, household FROM registry.registration;
