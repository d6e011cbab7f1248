-- What the database itself holds, whoever writes. SQLSTATEs of class TB are told apart in Java:
-- TB001 history would be overwritten, TB002 locked by another case, TB003 record time out of order,
-- TB004 a household without its one head.

-- The next record time of a person and a household, under their row locks; it only increases.
CREATE FUNCTION registry.stamp(a_person uuid, a_household uuid) RETURNS timestamptz
LANGUAGE plpgsql AS $$
DECLARE
  newest timestamptz;
BEGIN
  PERFORM FROM registry.person WHERE id = a_person FOR UPDATE;
  PERFORM FROM registry.household WHERE id = a_household FOR UPDATE;
  SELECT greatest(clock_timestamp(), max(last_recorded) + interval '1 microsecond') INTO newest
  FROM (
    SELECT last_recorded FROM registry.person WHERE id = a_person
    UNION ALL
    SELECT last_recorded FROM registry.household WHERE id = a_household
  ) both_times;
  UPDATE registry.person SET last_recorded = newest WHERE id = a_person;
  UPDATE registry.household SET last_recorded = newest WHERE id = a_household;
  RETURN newest;
END $$;

CREATE FUNCTION registry.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'registry.% keeps what it holds: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'TB001';
END $$;

-- Identity rows: only their record time moves, and only forward.
CREATE FUNCTION registry.keep_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'last_recorded' IS DISTINCT FROM to_jsonb(OLD) - 'last_recorded'
     OR NEW.last_recorded <= OLD.last_recorded THEN
    RAISE EXCEPTION 'registry.% keeps what it holds', TG_TABLE_NAME USING ERRCODE = 'TB001';
  END IF;
  RETURN NEW;
END $$;

-- Version rows: only an open record time may be closed, once, naming the case that closes it.
CREATE FUNCTION registry.keep_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT upper_inf(OLD.recorded) OR upper_inf(NEW.recorded)
     OR lower(NEW.recorded) <> lower(OLD.recorded)
     OR to_jsonb(NEW) - '{recorded,closed_by}'::text[]
        IS DISTINCT FROM to_jsonb(OLD) - '{recorded,closed_by}'::text[] THEN
    RAISE EXCEPTION 'registry.% is never overwritten', TG_TABLE_NAME USING ERRCODE = 'TB001';
  END IF;
  RETURN NEW;
END $$;

-- What is inserted or closed carries the newest record time of its person or household.
CREATE FUNCTION registry.in_order_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(upper(NEW.recorded), lower(NEW.recorded))
     <> (SELECT last_recorded FROM registry.person WHERE id = NEW.person) THEN
    RAISE EXCEPTION 'record time out of order' USING ERRCODE = 'TB003';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION registry.in_order_of_household() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(upper(NEW.recorded), lower(NEW.recorded))
     <> (SELECT last_recorded FROM registry.household WHERE id = NEW.household) THEN
    RAISE EXCEPTION 'record time out of order' USING ERRCODE = 'TB003';
  END IF;
  RETURN NEW;
END $$;

-- A person locked by one case is changed by that case alone.
CREATE FUNCTION registry.respect_lock() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  acting uuid := CASE TG_OP WHEN 'INSERT' THEN NEW.opened_by ELSE NEW.closed_by END;
BEGIN
  IF EXISTS (SELECT FROM registry.person_lock
             WHERE person = NEW.person AND case_id IS DISTINCT FROM acting) THEN
    RAISE EXCEPTION 'the person is locked by another case' USING ERRCODE = 'TB002';
  END IF;
  RETURN NEW;
END $$;

-- As known now, each household has its head until its end (before the register was set up, heads
-- are not known), and no member on a day on which it did not stand.
CREATE FUNCTION registry.one_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
       SELECT FROM registry.household_version v
       WHERE v.household = NEW.household AND upper_inf(v.recorded) AND NOT EXISTS (
         SELECT FROM registry.registration r
         WHERE r.household = v.household AND r.person = v.head AND r.relation = '02'
           AND upper_inf(r.recorded) AND r.valid && v.valid
           AND upper(r.valid) IS NOT DISTINCT FROM upper(v.valid)))
     OR EXISTS (
       SELECT FROM registry.registration r
       WHERE r.household = NEW.household AND upper_inf(r.recorded) AND NOT EXISTS (
         SELECT FROM registry.household_version v
         WHERE v.household = r.household AND upper_inf(v.recorded)
         HAVING range_agg(v.valid) @> r.valid)) THEN
    RAISE EXCEPTION 'a household has exactly one head' USING ERRCODE = 'TB004';
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['person', 'person_version', 'household', 'household_version',
                              'registration', 'marriage', 'event'] LOOP
    EXECUTE format('CREATE TRIGGER never_deleted BEFORE DELETE ON registry.%I
                    FOR EACH ROW EXECUTE FUNCTION registry.refuse()', kept);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON registry.%I
                    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse()', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['person', 'household'] LOOP
    EXECUTE format('CREATE TRIGGER keep BEFORE UPDATE ON registry.%I
                    FOR EACH ROW EXECUTE FUNCTION registry.keep_identity()', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['person_version', 'household_version', 'registration',
                              'marriage'] LOOP
    EXECUTE format('CREATE TRIGGER keep BEFORE UPDATE ON registry.%I
                    FOR EACH ROW EXECUTE FUNCTION registry.keep_version()', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['person_version', 'registration', 'marriage'] LOOP
    EXECUTE format('CREATE TRIGGER ordered BEFORE INSERT OR UPDATE ON registry.%I
                    FOR EACH ROW EXECUTE FUNCTION registry.in_order_of_person()', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['household_version', 'registration'] LOOP
    EXECUTE format('CREATE TRIGGER ordered_in_household BEFORE INSERT OR UPDATE ON registry.%I
                    FOR EACH ROW EXECUTE FUNCTION registry.in_order_of_household()', kept);
    EXECUTE format('CREATE CONSTRAINT TRIGGER has_its_head AFTER INSERT OR UPDATE ON registry.%I
                    DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION registry.one_head()', kept);
  END LOOP;
END $$;

CREATE TRIGGER never_changed BEFORE UPDATE ON registry.event
  FOR EACH ROW EXECUTE FUNCTION registry.refuse();
CREATE TRIGGER respect_lock BEFORE INSERT OR UPDATE ON registry.registration
  FOR EACH ROW EXECUTE FUNCTION registry.respect_lock();
