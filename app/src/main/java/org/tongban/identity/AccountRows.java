package org.tongban.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.guomi.BlindIndex;
import org.tongban.guomi.FieldCipher;
import org.tongban.guomi.FieldPlace;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Department;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;

/** The accounts as they are (账号表): opens what is sealed and checks the rights. */
@Repository
class AccountRows {

  static final String TABLE = "identity.account";

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final RoleSeal seal;

  AccountRows(JdbcClient jdbc, FieldCipher cipher, BlindIndex index, RoleSeal seal) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.index = index;
    this.seal = seal;
  }

  Optional<Account> find(AccountId id) {
    return jdbc.sql("SELECT * FROM identity.account WHERE id = :id")
        .param("id", id.value())
        .query(this::account)
        .optional();
  }

  List<Account> findAll(Collection<AccountId> ids) {
    return jdbc.sql("SELECT * FROM identity.account WHERE id = ANY (:ids)")
        .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
        .query(this::account)
        .list();
  }

  Optional<Account> byLoginName(String loginName) {
    return jdbc.sql("SELECT * FROM identity.account WHERE login_name = :name")
        .param("name", loginName)
        .query(this::account)
        .optional();
  }

  Optional<Account> byPhone(String phone) {
    return jdbc.sql("SELECT * FROM identity.account WHERE phone_index = ANY (:tokens)")
        .param("tokens", index.exactVersions("national", "phone", phone).toArray(byte[][]::new))
        .query(this::account)
        .optional();
  }

  Optional<Account> byPerson(PersonId person) {
    return jdbc.sql("SELECT * FROM identity.account WHERE person_id = :person")
        .param("person", person.value())
        .query(this::account)
        .optional();
  }

  List<Account> list(AccountFilter filter, Instant now, int page, int size) {
    Role role = filter.role();
    AccountFilter.State state = filter.state();
    return jdbc.sql(
            """
            SELECT * FROM identity.account
            WHERE jurisdiction LIKE :within
              AND (CAST(:role AS text) IS NULL OR :role = ANY (roles))
              AND CASE CAST(:state AS text)
                WHEN 'ENABLED' THEN enabled AND coalesce(locked_until <= :now, true)
                WHEN 'DISABLED' THEN NOT enabled
                WHEN 'LOCKED' THEN coalesce(locked_until > :now, false)
                ELSE true END
            ORDER BY id LIMIT :size OFFSET :offset
            """)
        .param("within", filter.within().digits() + "%")
        .param("role", role == null ? null : role.name(), Types.VARCHAR)
        .param("state", state == null ? null : state.name(), Types.VARCHAR)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("size", size)
        .param("offset", (long) page * size)
        .query(this::account)
        .list();
  }

  boolean hasStaff() {
    return jdbc.sql("SELECT EXISTS (SELECT FROM identity.account WHERE kind = :staff)")
        .param("staff", AccountKind.STAFF.name())
        .query(Boolean.class)
        .single();
  }

  byte[] phoneToken(String phone) {
    return index.exact("national", "phone", phone);
  }

  void changeRights(Account account, Rights rights, boolean enabled) {
    jdbc.sql(
            """
            UPDATE identity.account
            SET jurisdiction = :jurisdiction, roles = :roles, department = :department,
              enabled = :enabled, mac = :mac
            WHERE id = :id
            """)
        .param("jurisdiction", rights.jurisdiction().digits())
        .param("roles", names(rights.roles()))
        .param("department", code(rights), Types.VARCHAR)
        .param("enabled", enabled)
        .param("mac", seal.of(account.id(), account.kind(), rights, enabled))
        .param("id", account.id().value())
        .update();
  }

  static String[] names(Set<Role> roles) {
    return roles.stream().map(Role::name).sorted().toArray(String[]::new);
  }

  static @Nullable String code(Rights rights) {
    Department department = rights.department();
    return department == null ? null : department.code();
  }

  private @Nullable String opened(ResultSet row, AccountId id, String column) throws SQLException {
    byte[] sealed = row.getBytes(column);
    return sealed == null
        ? null
        : cipher.open(new FieldPlace(TABLE, column, id.toString()), sealed);
  }

  Account account(ResultSet row, int number) throws SQLException {
    AccountId id = new AccountId(row.getObject("id", UUID.class));
    AccountKind kind = AccountKind.valueOf(row.getString("kind"));
    Rights rights = rights(row);
    boolean enabled = row.getBoolean("enabled");
    UUID person = row.getObject("person_id", UUID.class);
    String name = opened(row, id, "display_name");
    return new Account(
        id,
        kind,
        row.getString("login_name"),
        row.getString("password_hash"),
        opened(row, id, "totp_secret"),
        row.getLong("totp_last_step"),
        opened(row, id, "phone"),
        person == null ? null : new PersonId(person),
        name == null ? "" : name,
        rights,
        enabled,
        row.getBoolean("demonstration"),
        row.getInt("failures"),
        instant(row.getObject("locked_until", OffsetDateTime.class)),
        seal.matches(id, kind, rights, enabled, row.getBytes("mac")));
  }

  private static Rights rights(ResultSet row) throws SQLException {
    String department = row.getString("department");
    return new Rights(
        new RegionCode(row.getString("jurisdiction")),
        Arrays.stream((String[]) row.getArray("roles").getArray())
            .map(Role::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        department == null ? null : new Department(department));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
