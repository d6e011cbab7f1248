-- Further laws held by the database, whoever writes: TB005 an event on the dead, TB006 sex and
-- relation disagree, TB007 a head without full capacity, TB008 a parent not older than the child,
-- TB009 a household in a dwelling that does not stand. The same laws are asked of everything at
-- once by registry.violations(), for imports that write with triggers off.

CREATE SEQUENCE registry.household_number START 900000001;
CREATE SEQUENCE registry.document_serial;

-- One act may say two things of one person: a widow becomes head.
ALTER TABLE registry.event
  DROP CONSTRAINT event_person_recorded_key,
  ADD CONSTRAINT event_told_once UNIQUE (person, recorded, kind);

-- The next record time of everything one act changes, under their row locks; it only increases.
CREATE FUNCTION registry.stamp(persons uuid[], households uuid[], dwellings uuid[])
RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
  newest timestamptz;
BEGIN
  SELECT greatest(clock_timestamp(), max(last_recorded) + interval '1 microsecond') INTO newest
  FROM (
    SELECT last_recorded FROM registry.person WHERE id = ANY (persons)
    UNION ALL
    SELECT last_recorded FROM registry.household WHERE id = ANY (households)
    UNION ALL
    SELECT last_recorded FROM registry.dwelling WHERE id = ANY (dwellings)
  ) every_time;
  UPDATE registry.person SET last_recorded = newest WHERE id = ANY (persons);
  UPDATE registry.household SET last_recorded = newest WHERE id = ANY (households);
  UPDATE registry.dwelling SET last_recorded = newest WHERE id = ANY (dwellings);
  RETURN newest;
END $$;

-- Holds everything one act reads or changes, in one order for all, and tells how many of it exist.
CREATE FUNCTION registry.hold(persons uuid[], households uuid[], dwellings uuid[])
RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  held int;
  more int;
BEGIN
  PERFORM FROM registry.person WHERE id = ANY (persons) ORDER BY id FOR UPDATE;
  GET DIAGNOSTICS held = ROW_COUNT;
  PERFORM FROM registry.household WHERE id = ANY (households) ORDER BY id FOR UPDATE;
  GET DIAGNOSTICS more = ROW_COUNT;
  held := held + more;
  PERFORM FROM registry.dwelling WHERE id = ANY (dwellings) ORDER BY id FOR UPDATE;
  GET DIAGNOSTICS more = ROW_COUNT;
  RETURN held + more;
END $$;

-- A version of a household may end while its head stays: the head's registration covers its end.
CREATE OR REPLACE FUNCTION registry.one_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
       SELECT FROM registry.household_version v
       WHERE v.household = NEW.household AND upper_inf(v.recorded) AND NOT EXISTS (
         SELECT FROM registry.registration r
         WHERE r.household = v.household AND r.person = v.head AND r.relation = '02'
           AND upper_inf(r.recorded) AND r.valid && v.valid
           AND (upper_inf(r.valid) OR upper(r.valid) >= upper(v.valid))))
     OR EXISTS (
       SELECT FROM registry.registration r
       WHERE r.household = NEW.household AND upper_inf(r.recorded) AND NOT coalesce(r.valid <@ (
         SELECT range_agg(v.valid) FROM registry.household_version v
         WHERE v.household = NEW.household AND upper_inf(v.recorded)), false)) THEN
    RAISE EXCEPTION 'a household has exactly one head' USING ERRCODE = 'TB004';
  END IF;
  RETURN NULL;
END $$;

-- The sex that a relation of GB/T 4761 says; null where it says none.
CREATE FUNCTION registry.sex_of_relation(relation text) RETURNS smallint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN relation ~ '^(11|2\d|41|43|46|47|51|53|55|57|61|63|66|71|73|76|78)$' THEN 1::smallint
    WHEN relation ~ '^(12|3\d|42|44|45|48|52|54|56|58|62|64|67|72|74|75|77)$' THEN 2::smallint
  END
$$;

-- Kinds that are about somebody's time alive although they may be effective after it.
CREATE FUNCTION registry.after_death_allowed(kind text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT kind IN ('DEATH', 'EVENT_CORRECTED', 'PARTICULARS_CORRECTED', 'MARRIAGE_ENDED',
    'KINSHIP_RECORDED', 'KINSHIP_ENDED', 'CARD_ENDED', 'PERMIT_ENDED', 'BOOK_REPLACED')
$$;

CREATE FUNCTION registry.living() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT registry.after_death_allowed(NEW.kind) AND EXISTS (
       SELECT FROM registry.person_version v
       WHERE v.person = NEW.person AND upper_inf(v.recorded) AND NOT v.alive
         AND v.valid @> NEW.effective - 1) THEN
    RAISE EXCEPTION 'no event on the dead' USING ERRCODE = 'TB005';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER living BEFORE INSERT ON registry.event
  FOR EACH ROW EXECUTE FUNCTION registry.living();

CREATE FUNCTION registry.relation_agrees() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
       SELECT FROM registry.person_version v
       WHERE v.person = NEW.person AND upper_inf(v.recorded) AND v.valid @> lower(NEW.valid)
         AND v.sex IN (1, 2) AND v.sex <> registry.sex_of_relation(NEW.relation)) THEN
    RAISE EXCEPTION 'sex and relation disagree' USING ERRCODE = 'TB006';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER relation_agrees AFTER INSERT ON registry.registration
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION registry.relation_agrees();

-- By the month of birth, which is what the register keeps in clear; the act itself asks the day.
-- What was carried over tells the last head alone, who counts as of the day of record.
CREATE FUNCTION registry.of_age(a_person uuid, a_valid daterange, a_recorded tstzrange)
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((
    SELECT min(v.birth_month) + interval '18 years' <= greatest(lower(a_valid),
      least(coalesce(upper(a_valid) - 1, 'infinity'::date), lower(a_recorded)::date))
    FROM registry.person_version v
    WHERE v.person = a_person AND upper_inf(v.recorded)), true)
$$;

CREATE FUNCTION registry.household_agrees() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.head_exception IS NULL
     AND NOT registry.of_age(NEW.head, NEW.valid, NEW.recorded) THEN
    RAISE EXCEPTION 'a head has full capacity or a stated exception' USING ERRCODE = 'TB007';
  END IF;
  IF NEW.dwelling IS NOT NULL AND upper_inf(NEW.recorded) AND NOT EXISTS (
       SELECT FROM registry.dwelling_version d
       WHERE d.dwelling = NEW.dwelling AND upper_inf(d.recorded)
         AND d.valid @> lower(NEW.valid)) THEN
    RAISE EXCEPTION 'a household lives in a dwelling that stands' USING ERRCODE = 'TB009';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER household_agrees AFTER INSERT ON registry.household_version
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION registry.household_agrees();

CREATE FUNCTION registry.parent_is_older() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind <> 'GUARDIAN' AND (
       SELECT min(v.birth_month) FROM registry.person_version v
       WHERE v.person = NEW.person AND upper_inf(v.recorded)) >= (
       SELECT min(v.birth_month) FROM registry.person_version v
       WHERE v.person = NEW.child AND upper_inf(v.recorded)) THEN
    RAISE EXCEPTION 'a parent is older than the child' USING ERRCODE = 'TB008';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER parent_is_older AFTER INSERT ON registry.kinship
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION registry.parent_is_older();

CREATE FUNCTION registry.in_order_of_dwelling() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(upper(NEW.recorded), lower(NEW.recorded))
     <> (SELECT last_recorded FROM registry.dwelling WHERE id = NEW.dwelling) THEN
    RAISE EXCEPTION 'record time out of order' USING ERRCODE = 'TB003';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION registry.in_order_of_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(upper(NEW.recorded), lower(NEW.recorded)) < (
       SELECT max(coalesce(upper(recorded), lower(recorded)))
       FROM registry.document_version WHERE document = NEW.document) THEN
    RAISE EXCEPTION 'record time out of order' USING ERRCODE = 'TB003';
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['dwelling', 'dwelling_version', 'kinship', 'document',
                              'document_version', 'evidence'] LOOP
    EXECUTE format('CREATE TRIGGER never_deleted BEFORE DELETE ON registry.%I
                    FOR EACH ROW EXECUTE FUNCTION registry.refuse()', kept);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON registry.%I
                    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse()', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['dwelling_version', 'kinship', 'document_version'] LOOP
    EXECUTE format('CREATE TRIGGER keep BEFORE UPDATE ON registry.%I
                    FOR EACH ROW EXECUTE FUNCTION registry.keep_version()', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['document', 'evidence'] LOOP
    EXECUTE format('CREATE TRIGGER never_changed BEFORE UPDATE ON registry.%I
                    FOR EACH ROW EXECUTE FUNCTION registry.refuse()', kept);
  END LOOP;
END $$;
CREATE TRIGGER keep BEFORE UPDATE ON registry.dwelling
  FOR EACH ROW EXECUTE FUNCTION registry.keep_identity();
CREATE TRIGGER ordered BEFORE INSERT OR UPDATE ON registry.kinship
  FOR EACH ROW EXECUTE FUNCTION registry.in_order_of_person();
CREATE TRIGGER ordered BEFORE INSERT OR UPDATE ON registry.dwelling_version
  FOR EACH ROW EXECUTE FUNCTION registry.in_order_of_dwelling();
CREATE TRIGGER ordered BEFORE INSERT OR UPDATE ON registry.document_version
  FOR EACH ROW EXECUTE FUNCTION registry.in_order_of_document();

-- Every law above over the whole register as known now: one row for each subject that breaks one.
CREATE FUNCTION registry.violations() RETURNS TABLE (law text, subject uuid)
LANGUAGE sql STABLE AS $$
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
  FROM (SELECT person, min(lower(valid)) AS died FROM registry.person_version
        WHERE upper_inf(recorded) AND NOT alive GROUP BY person) d
  JOIN registry.event e ON e.person = d.person AND e.effective > d.died
  WHERE NOT registry.after_death_allowed(e.kind)
    AND NOT EXISTS (SELECT FROM registry.event c WHERE c.corrects = e.id)
  UNION ALL
  SELECT 'REGISTERED_AFTER_DEATH', r.person
  FROM (SELECT person, min(lower(valid)) AS died FROM registry.person_version
        WHERE upper_inf(recorded) AND NOT alive GROUP BY person) d
  JOIN registry.registration r ON r.person = d.person AND upper_inf(r.recorded)
    AND (upper_inf(r.valid) OR upper(r.valid) > d.died)
  UNION ALL
  SELECT 'MARRIED_AFTER_DEATH', m.person
  FROM (SELECT person, min(lower(valid)) AS died FROM registry.person_version
        WHERE upper_inf(recorded) AND NOT alive GROUP BY person) d
  JOIN registry.marriage m ON d.person IN (m.person, m.spouse) AND upper_inf(m.recorded)
    AND (upper_inf(m.valid) OR upper(m.valid) > d.died)
  UNION ALL
  SELECT 'RELATION_SEX', r.person FROM registry.registration r
  JOIN registry.person_version v ON v.person = r.person AND upper_inf(v.recorded)
    AND v.valid @> lower(r.valid)
  WHERE upper_inf(r.recorded) AND v.sex IN (1, 2)
    AND v.sex <> registry.sex_of_relation(r.relation)
  UNION ALL
  SELECT 'HEAD_CAPACITY', h.household FROM registry.household_version h
  JOIN (SELECT person, min(birth_month) AS born FROM registry.person_version
        WHERE upper_inf(recorded) GROUP BY person) b ON b.person = h.head
  WHERE upper_inf(h.recorded) AND h.head_exception IS NULL
    AND b.born + interval '18 years' > greatest(lower(h.valid),
      least(coalesce(upper(h.valid) - 1, 'infinity'::date), lower(h.recorded)::date))
  UNION ALL
  SELECT 'PARENT_AGE', k.child FROM registry.kinship k
  JOIN (SELECT person, min(birth_month) AS born FROM registry.person_version
        WHERE upper_inf(recorded) GROUP BY person) p ON p.person = k.person
  JOIN (SELECT person, min(birth_month) AS born FROM registry.person_version
        WHERE upper_inf(recorded) GROUP BY person) c ON c.person = k.child
  WHERE upper_inf(k.recorded) AND k.kind <> 'GUARDIAN' AND p.born >= c.born
  UNION ALL
  SELECT 'DWELLING', v.household FROM registry.household_version v
  WHERE upper_inf(v.recorded) AND v.dwelling IS NOT NULL AND NOT EXISTS (
    SELECT FROM registry.dwelling_version d
    WHERE d.dwelling = v.dwelling AND upper_inf(d.recorded) AND d.valid @> lower(v.valid))
$$;
