package org.tongban.acceptance;

/** What must be so of a case in any one snapshot of the database, whatever was killed before. */
record Wholeness(Database database, String caseId) {

  /**
   * An act and what comes of it are one transaction: each leaves its record, the person lives in
   * one place or is in transit, and is locked from the permit's arrival until settled.
   */
  private static final String SNAPSHOT =
      """
      WITH n AS (SELECT
        (SELECT count(*) FROM casework.case_event WHERE case_id = c.id AND event = 'PERMIT_ISSUED')
          AS permits,
        (SELECT count(*) FROM registry.event WHERE case_id = c.id AND kind = 'MOVED_OUT') AS outs,
        (SELECT count(*) FROM registry.event WHERE case_id = c.id AND kind = 'MOVED_IN') AS ins,
        (SELECT count(*) FILTER (WHERE kind = 'PERMIT') FROM casework.message_record
          WHERE case_id = c.id AND direction = 'OUT') AS permit_records,
        (SELECT count(*) FILTER (WHERE kind = 'MOVED_OUT') FROM casework.message_record
          WHERE case_id = c.id AND direction = 'OUT') AS out_records,
        (SELECT count(*) FILTER (WHERE kind = 'SETTLED') FROM casework.message_record
          WHERE case_id = c.id AND direction = 'OUT') AS in_records,
        (SELECT count(*) FROM casework.origin_case WHERE id = c.id) AS origins,
        (SELECT count(*) FROM registry.person_lock WHERE case_id = c.id) AS locks,
        (SELECT count(*) FROM registry.registration r
          WHERE r.person = c.applicant AND upper_inf(r.recorded) AND upper_inf(r.valid)) AS homes,
        (SELECT count(*) FROM casework.application a WHERE a.applicant = c.applicant) AS cases
        FROM casework.application c WHERE c.id = ?::uuid)
      SELECT CASE WHEN permits <= 1 AND outs <= 1 AND ins <= outs AND cases = 1
          AND permits = permit_records AND outs = out_records AND ins = in_records
          AND homes = 1 - (outs - ins) AND locks = origins * (1 - ins)
        THEN 'whole' ELSE n::text END FROM n
      """;

  /** Answers {@code whole}, or the counts that do not fit each other. */
  String seen() {
    return database.value(SNAPSHOT, caseId);
  }

  /** The number of the case; empty before it was handed in. */
  String number() {
    return database.value("SELECT number FROM casework.application WHERE id = ?::uuid", caseId);
  }

  String state() {
    return database.value("SELECT state FROM casework.application WHERE id = ?::uuid", caseId);
  }

  /** How many people of the whole register are locked or registered nowhere. */
  int stranded() {
    return Integer.parseInt(
        database.value(
            """
            SELECT (SELECT count(*) FROM registry.person_lock)
              + (SELECT count(*) FROM registry.person p WHERE NOT EXISTS (
                   SELECT FROM registry.registration r WHERE r.person = p.id
                     AND upper_inf(r.recorded) AND upper_inf(r.valid)))
            """));
  }
}
