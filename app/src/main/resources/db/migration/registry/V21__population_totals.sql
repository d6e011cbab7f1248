-- population_month without the other place of a move: only how many digits of it are the town's own
-- (0, 2, 4, 6 or 9), which tells for every region around the town whether the move stayed within.
-- A move stays within a region of so many digits or fewer. With the city grow the pairs of places,
-- of which a board needs no more than this.
CREATE TABLE registry.population_total (
  month date NOT NULL,
  town text COLLATE "C" NOT NULL,
  sign smallint NOT NULL,
  cause text NOT NULL,
  shared smallint NOT NULL,
  n int NOT NULL,
  PRIMARY KEY (month, town, sign, cause, shared)
);

CREATE FUNCTION registry.shared_digits(town text, other text) RETURNS smallint LANGUAGE sql IMMUTABLE
RETURN CASE
  WHEN starts_with(other, left(town, 9)) THEN 9
  WHEN starts_with(other, left(town, 6)) THEN 6
  WHEN starts_with(other, left(town, 4)) THEN 4
  WHEN starts_with(other, left(town, 2)) THEN 2
  ELSE 0 END;

CREATE FUNCTION registry.total_new_months() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO registry.population_total AS kept
  SELECT month, town, sign, cause, registry.shared_digits(town, other), sum(n)
  FROM added GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0
  ON CONFLICT (month, town, sign, cause, shared) DO UPDATE SET n = kept.n + excluded.n;
  RETURN NULL;
END $$;

CREATE FUNCTION registry.total_changed_months() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO registry.population_total AS kept
  SELECT month, town, sign, cause, registry.shared_digits(town, other), sum(n)
  FROM (SELECT month, town, sign, cause, other, n FROM added
        UNION ALL SELECT month, town, sign, cause, other, -n FROM removed) changes
  GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0
  ON CONFLICT (month, town, sign, cause, shared) DO UPDATE SET n = kept.n + excluded.n;
  RETURN NULL;
END $$;

CREATE FUNCTION registry.total_nothing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  TRUNCATE registry.population_total;
  RETURN NULL;
END $$;

CREATE TRIGGER totals_of_new AFTER INSERT ON registry.population_month
  REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION registry.total_new_months();
CREATE TRIGGER totals_of_changed AFTER UPDATE ON registry.population_month
  REFERENCING NEW TABLE AS added OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION registry.total_changed_months();
CREATE TRIGGER totals_of_nothing AFTER TRUNCATE ON registry.population_month
  FOR EACH STATEMENT EXECUTE FUNCTION registry.total_nothing();

INSERT INTO registry.population_total
SELECT month, town, sign, cause, registry.shared_digits(town, other), sum(n)
FROM registry.population_month GROUP BY 1, 2, 3, 4, 5;
ANALYZE registry.population_total;
