package org.tongban.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.tongban.guomi.FieldCipher;
import org.tongban.guomi.FieldPlace;
import org.tongban.kernel.AccountId;

/** Writes new accounts and new secrets of staff (开户), sealed, in JDBC batches. */
@Repository
class AccountEntries {

  private static final String INSERT =
      """
      INSERT INTO identity.account (id, kind, login_name, password_hash, totp_secret, phone,
        phone_index, person_id, display_name, jurisdiction, roles, department, demonstration, mac)
      VALUES (:id, :kind, :loginName, :passwordHash, :totpSecret, :phone,
        :phoneIndex, :person, :displayName, :jurisdiction, :roles, :department, :demonstration, :mac)
      """;

  private final NamedParameterJdbcTemplate jdbc;
  private final AccountRows rows;
  private final FieldCipher cipher;
  private final RoleSeal seal;

  AccountEntries(
      NamedParameterJdbcTemplate jdbc, AccountRows rows, FieldCipher cipher, RoleSeal seal) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.cipher = cipher;
    this.seal = seal;
  }

  void insert(List<Account> accounts) {
    jdbc.batchUpdate(
        INSERT, accounts.stream().map(this::values).toArray(SqlParameterSource[]::new));
  }

  /** Puts new secrets in the place of the old ones; codes of the old authenticator end. */
  void renew(AccountId id, String passwordHash, String totpSecret) {
    jdbc.update(
        """
        UPDATE identity.account
        SET password_hash = :hash, totp_secret = :secret, failures = 0, locked_until = NULL
        WHERE id = :id
        """,
        new MapSqlParameterSource("id", id.value())
            .addValue("hash", passwordHash)
            .addValue("secret", sealed(id, "totp_secret", totpSecret)));
  }

  private MapSqlParameterSource values(Account account) {
    AccountId id = account.id();
    String phone = account.phone();
    return new MapSqlParameterSource("id", id.value())
        .addValue("kind", account.kind().name())
        .addValue("loginName", account.loginName())
        .addValue("passwordHash", account.passwordHash())
        .addValue("totpSecret", sealed(id, "totp_secret", account.totpSecret()))
        .addValue("phone", sealed(id, "phone", phone))
        .addValue("phoneIndex", phone == null ? null : rows.phoneToken(phone))
        .addValue("person", account.person() == null ? null : account.person().value())
        .addValue("displayName", sealed(id, "display_name", account.displayName()))
        .addValue("jurisdiction", account.rights().jurisdiction().digits())
        .addValue("roles", AccountRows.names(account.rights().roles()))
        .addValue("department", AccountRows.code(account.rights()))
        .addValue("demonstration", account.demonstration())
        .addValue("mac", seal.of(id, account.kind(), account.rights(), true));
  }

  private byte @Nullable [] sealed(AccountId id, String column, @Nullable String plain) {
    return plain == null
        ? null
        : cipher.seal(new FieldPlace(AccountRows.TABLE, column, id.toString()), plain);
  }
}
