CREATE SCHEMA rating;

-- Ratings were kept by the module of the cases first: the table comes over with all that was given.
ALTER TABLE casework.rating SET SCHEMA rating;
DROP TRIGGER keep_rating ON rating.rating;
DROP FUNCTION casework.keep_rating();
ALTER TABLE rating.rating
  ADD COLUMN id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  ADD COLUMN reasons text[] NOT NULL DEFAULT '{}',
  ADD COLUMN anonymous boolean NOT NULL DEFAULT false,
  ADD COLUMN channel text NOT NULL DEFAULT 'ONLINE' CHECK (channel IN ('ONLINE', 'WINDOW')),
  ADD COLUMN item text,
  ADD COLUMN region text CHECK (region ~ '^\d{12}$');
UPDATE rating.rating AS r SET item = a.item_code, region = a.target_region
FROM casework.application AS a WHERE a.id = r.case_id;
ALTER TABLE rating.rating
  ALTER COLUMN id DROP DEFAULT,
  ALTER COLUMN reasons DROP DEFAULT,
  ALTER COLUMN anonymous DROP DEFAULT,
  ALTER COLUMN channel DROP DEFAULT,
  ALTER COLUMN item SET NOT NULL,
  ALTER COLUMN region SET NOT NULL;
CREATE INDEX ON rating.rating (region text_pattern_ops, at);

-- What an office owes a bad rating (差评整改): one a rating, closed once.
CREATE TABLE rating.follow_up (
  rating uuid PRIMARY KEY REFERENCES rating.rating (id),
  region text NOT NULL,
  opened_at timestamptz NOT NULL,
  due timestamptz NOT NULL,
  closed_at timestamptz,
  closed_by uuid,
  finding bytea,
  CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
  CHECK ((closed_at IS NULL) = (finding IS NULL))
);
CREATE INDEX ON rating.follow_up (region text_pattern_ops, due) WHERE closed_at IS NULL;
CREATE INDEX ON rating.follow_up (region text_pattern_ops, closed_at DESC)
  WHERE closed_at IS NOT NULL;
INSERT INTO rating.follow_up (rating, region, opened_at, due, closed_at, closed_by, finding)
SELECT r.id, r.region, r.at, coalesce(t.due, r.followed_up_at, r.at + interval '7 days'),
  r.followed_up_at, r.followed_up_by, r.follow_up
FROM rating.rating AS r
  LEFT JOIN casework.task AS t ON t.case_id = r.case_id AND t.kind = 'FOLLOW_UP'
WHERE r.grade >= 4;
DELETE FROM casework.task WHERE kind = 'FOLLOW_UP';
ALTER TABLE rating.rating
  DROP COLUMN follow_up, DROP COLUMN followed_up_by, DROP COLUMN followed_up_at;

-- A return call (回访): who called, when, reached or not, what was said, settled or not.
CREATE TABLE rating.call (
  id uuid PRIMARY KEY,
  rating uuid NOT NULL REFERENCES rating.follow_up,
  at timestamptz NOT NULL,
  account uuid NOT NULL,
  reached boolean NOT NULL,
  settled boolean NOT NULL,
  said bytea NOT NULL,
  CHECK (reached OR NOT settled)
);
CREATE INDEX ON rating.call (rating, at);

-- An office says that a rating is false (差评申诉); another level of it decides, once.
CREATE TABLE rating.appeal (
  rating uuid PRIMARY KEY REFERENCES rating.follow_up,
  lodged_at timestamptz NOT NULL,
  lodged_by uuid NOT NULL,
  lodged_region text NOT NULL,
  reason bytea NOT NULL,
  decided_at timestamptz,
  decided_by uuid CONSTRAINT decided_by_another CHECK (decided_by <> lodged_by),
  decided_region text CONSTRAINT decided_above CHECK (
    length(decided_region) < length(lodged_region)
    AND starts_with(lodged_region, decided_region)),
  upheld boolean,
  answer bytea,
  CHECK (num_nulls(decided_at, decided_by, decided_region, upheld, answer) IN (0, 5))
);

-- A code by which somebody at a window rates without signing in; gone when used or late.
CREATE TABLE rating.offer (
  code bytea PRIMARY KEY,
  case_id uuid NOT NULL UNIQUE,
  expires timestamptz NOT NULL
);
CREATE INDEX ON rating.offer (expires);

-- Nobody changes, removes or holds back what was said.
CREATE FUNCTION rating.keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was said of a service stays as it was said' USING ERRCODE = 'TB010';
END $$;
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON rating.rating
  FOR EACH ROW EXECUTE FUNCTION rating.keep();
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON rating.call
  FOR EACH ROW EXECUTE FUNCTION rating.keep();
CREATE TRIGGER keep BEFORE DELETE ON rating.follow_up
  FOR EACH ROW EXECUTE FUNCTION rating.keep();
CREATE TRIGGER keep BEFORE DELETE ON rating.appeal
  FOR EACH ROW EXECUTE FUNCTION rating.keep();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON rating.rating EXECUTE FUNCTION rating.keep();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON rating.call EXECUTE FUNCTION rating.keep();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON rating.follow_up EXECUTE FUNCTION rating.keep();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON rating.appeal EXECUTE FUNCTION rating.keep();

CREATE FUNCTION rating.close_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL OR (NEW.rating, NEW.region, NEW.opened_at, NEW.due)
     IS DISTINCT FROM (OLD.rating, OLD.region, OLD.opened_at, OLD.due) THEN
    RAISE EXCEPTION 'a follow-up is closed once and keeps its time' USING ERRCODE = 'TB010';
  END IF;
  IF NOT (SELECT anonymous FROM rating.rating WHERE id = NEW.rating)
     AND NOT EXISTS (SELECT 1 FROM rating.call WHERE rating = NEW.rating) THEN
    RAISE EXCEPTION 'a rating by name is closed after a return call' USING ERRCODE = 'TB011';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER close_once BEFORE UPDATE ON rating.follow_up
  FOR EACH ROW EXECUTE FUNCTION rating.close_once();

CREATE FUNCTION rating.decide_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.decided_at IS NOT NULL OR (NEW.rating, NEW.lodged_at, NEW.lodged_by, NEW.lodged_region, NEW.reason)
     IS DISTINCT FROM (OLD.rating, OLD.lodged_at, OLD.lodged_by, OLD.lodged_region, OLD.reason) THEN
    RAISE EXCEPTION 'an appeal is decided once' USING ERRCODE = 'TB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decide_once BEFORE UPDATE ON rating.appeal
  FOR EACH ROW EXECUTE FUNCTION rating.decide_once();

-- A bad rating without a follow-up cannot be: seen at the end of the transaction that gives it.
CREATE FUNCTION rating.answer_bad_ones() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.grade >= 4 AND NOT EXISTS (SELECT 1 FROM rating.follow_up WHERE rating = NEW.id) THEN
    RAISE EXCEPTION 'a bad rating is followed up' USING ERRCODE = 'TB010';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER answer_bad_ones AFTER INSERT ON rating.rating
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION rating.answer_bad_ones();
