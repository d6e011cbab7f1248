package org.tongban.rating;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.CaseId;
import org.tongban.platform.Sql;

/** Codes handed over at a window (评价码): ten characters, kept as digests, good once and shortly. */
@Repository
class Offers {

  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 10;
  private static final Pattern SPACING = Pattern.compile("[\\s-]");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;

  Offers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new code for the case; one given out before is good no more. */
  String make(CaseId id, Instant expires) {
    StringBuilder code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    jdbc.sql(
            """
            INSERT INTO rating.offer (code, case_id, expires) VALUES (:code, :case, :expires)
            ON CONFLICT (case_id) DO UPDATE SET code = excluded.code, expires = excluded.expires
            """)
        .param("code", digest(code.toString()))
        .param("case", id.value())
        .param("expires", Sql.at(expires))
        .update();
    return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
  }

  /** The case of a code that is still good, however it was typed. */
  Optional<CaseId> find(String typed, Instant now) {
    return jdbc.sql("SELECT case_id FROM rating.offer WHERE code = :code AND expires > :now")
        .param("code", digest(typed))
        .param("now", Sql.at(now))
        .query(UUID.class)
        .optional()
        .map(CaseId::new);
  }

  void drop(CaseId id) {
    jdbc.sql("DELETE FROM rating.offer WHERE case_id = :case").param("case", id.value()).update();
  }

  void dropLate(Instant now) {
    jdbc.sql("DELETE FROM rating.offer WHERE expires < :now").param("now", Sql.at(now)).update();
  }

  private static byte[] digest(String typed) {
    String code = SPACING.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    return DigestUtils.sha256(code.getBytes(StandardCharsets.UTF_8));
  }
}
