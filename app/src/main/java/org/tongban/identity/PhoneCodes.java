package org.tongban.identity;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.AccountId;

/** The codes asked for in the last day; phone, address and code only as keyed hashes. */
@Repository
class PhoneCodes {

  private final JdbcClient jdbc;

  PhoneCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets one request after the other ask for the same phone, until the transaction ends. */
  void holdPhone(byte[] phone) {
    jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:phone, 7))) AS held")
        .param("phone", java.util.HexFormat.of().formatHex(phone))
        .query(Integer.class)
        .single();
  }

  long toPhone(byte[] phone, OffsetDateTime since) {
    return count("phone_index", phone, since);
  }

  long fromAddress(byte[] address, OffsetDateTime since) {
    return count("address_mac", address, since);
  }

  private long count(String column, byte[] value, OffsetDateTime since) {
    return jdbc.sql(
            "SELECT count(*) FROM identity.phone_code WHERE "
                + column
                + " = :value AND sent_at > :since")
        .param("value", value)
        .param("since", since)
        .query(Long.class)
        .single();
  }

  void insert(PhoneCode code, byte[] phone, byte[] mac, byte[] address) {
    AccountId account = code.account();
    jdbc.sql(
            """
            INSERT INTO identity.phone_code
              (id, phone_index, account, code_mac, address_mac, sent_at)
            VALUES (:id, :phone, :account, :mac, :address, :sentAt)
            """)
        .param("id", code.id())
        .param("phone", phone)
        .param("account", account == null ? null : account.value())
        .param("mac", mac)
        .param("address", address)
        .param("sentAt", code.sentAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Reads a code and holds it, so that two guesses are counted as two. */
  Optional<PhoneCode> take(UUID id) {
    return jdbc.sql("SELECT * FROM identity.phone_code WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(PhoneCodes::code)
        .optional();
  }

  boolean fits(UUID id, byte[] mac) {
    return jdbc.sql("SELECT code_mac FROM identity.phone_code WHERE id = :id")
        .param("id", id)
        .query((row, number) -> MessageDigest.isEqual(row.getBytes("code_mac"), mac))
        .single();
  }

  void missed(UUID id) {
    jdbc.sql("UPDATE identity.phone_code SET tries = tries + 1 WHERE id = :id")
        .param("id", id)
        .update();
  }

  void use(UUID id) {
    jdbc.sql("UPDATE identity.phone_code SET used = true WHERE id = :id").param("id", id).update();
  }

  void forgetBefore(OffsetDateTime time) {
    jdbc.sql("DELETE FROM identity.phone_code WHERE sent_at < :time").param("time", time).update();
  }

  private static PhoneCode code(ResultSet row, int number) throws SQLException {
    UUID account = row.getObject("account", UUID.class);
    return new PhoneCode(
        row.getObject("id", UUID.class),
        account == null ? null : new AccountId(account),
        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
        row.getInt("tries"),
        row.getBoolean("used"));
  }
}
