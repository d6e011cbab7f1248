-- The facts of a lived city that rules look at, from staged files into the register's tables. Names,
-- numbers and addresses stay away: no rule reads them.
SET session_replication_role = replica;
CREATE FUNCTION pg_temp.id(what text, n text) RETURNS uuid LANGUAGE sql IMMUTABLE AS
  $$ SELECT md5(what || n)::uuid $$;
CREATE FUNCTION pg_temp.days(f text, u text) RETURNS daterange LANGUAGE sql IMMUTABLE AS
  $$ SELECT daterange(f::date, nullif(u, '')::date) $$;
CREATE FUNCTION pg_temp.since() RETURNS tstzrange LANGUAGE sql IMMUTABLE AS
  $$ SELECT tstzrange('2026-01-01', NULL) $$;

INSERT INTO registry.person_version (id, person, valid, recorded, name, birth_date, birth_month, sex,
  ethnicity, birthplace, native_place, education, marriage, occupation, alive)
SELECT pg_temp.id('v', id), pg_temp.id('p', person), pg_temp.days("from", until), pg_temp.since(), '', '',
  date_trunc('month', "birthDate"::date), sex::smallint, ethnicity, '', '', education, marriage, '',
  alive::boolean
FROM staged_person_versions;

INSERT INTO registry.dwelling_version (id, dwelling, valid, recorded, community, address, floor_area)
SELECT pg_temp.id('dv', row_number() OVER ()::text), pg_temp.id('d', id), pg_temp.days("from", until),
  pg_temp.since(), community, '', nullif("floorArea", '')::smallint
FROM staged_dwellings;

INSERT INTO registry.household_version (id, household, valid, recorded, number, kind, community,
  address, head, dwelling)
SELECT pg_temp.id('hv', id), pg_temp.id('h', household), pg_temp.days("from", until), pg_temp.since(),
  number, kind, community, '', pg_temp.id('p', head), CASE WHEN dwelling <> '' THEN pg_temp.id('d', dwelling) END
FROM staged_household_versions;

INSERT INTO registry.registration (id, person, household, relation, valid, recorded)
SELECT pg_temp.id('r', id), pg_temp.id('p', person), pg_temp.id('h', household), relation,
  pg_temp.days("from", until), pg_temp.since()
FROM staged_registrations;

INSERT INTO registry.marriage (id, person, spouse, valid, recorded)
SELECT pg_temp.id('m', id), pg_temp.id('p', a), pg_temp.id('p', b), pg_temp.days("from", until),
  pg_temp.since()
FROM staged_marriages, LATERAL (VALUES (one, other), (other, one)) side (a, b);

INSERT INTO registry.kinship (id, person, child, kind, person_sex, valid, recorded)
SELECT pg_temp.id('k', id), pg_temp.id('p', k.person), pg_temp.id('p', child), kind, v.sex,
  pg_temp.days("from", until), pg_temp.since()
FROM staged_kinships k
JOIN (SELECT person, max(sex)::smallint AS sex FROM staged_person_versions GROUP BY person) v
  USING (person);

INSERT INTO registry.event (id, kind, variant, person, household, community, relation, counterpart,
  other_person, operation, operator, legal_basis, effective, recorded, import)
SELECT pg_temp.id('e', id), kind, nullif(variant, ''), pg_temp.id('p', person),
  CASE WHEN household <> '' THEN pg_temp.id('h', household) END, community, nullif(relation, ''),
  nullif(counterpart, ''), CASE WHEN "otherPerson" <> '' THEN pg_temp.id('p', "otherPerson") END,
  CASE WHEN operation <> '' THEN pg_temp.id('o', operation) END, pg_temp.id('u', ''), "legalBasis",
  effective::date, timestamptz '2026-01-01' + id::bigint * interval '1 microsecond', pg_temp.id('i', '')
FROM staged_events;

INSERT INTO registry.evidence (event, kind, token)
SELECT DISTINCT pg_temp.id('e', event), kind, decode(md5(kind || number) || '0000', 'hex')
FROM staged_evidence;

CREATE TABLE planted AS
SELECT DISTINCT fraud, kind, pg_temp.id('e', event) AS event FROM staged_frauds WHERE event <> '';
SET session_replication_role = origin;
CREATE INDEX ON registry.kinship (person);
ANALYZE;
