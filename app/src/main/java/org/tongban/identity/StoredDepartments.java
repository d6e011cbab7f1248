package org.tongban.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Department;
import org.tongban.kernel.Refusal;

/** Departments as kept in the identity schema. */
@Repository
class StoredDepartments implements Departments {

  private static final int NAME_AT_MOST = 40;

  private final JdbcClient jdbc;
  private final AuditTrail trail;

  StoredDepartments(JdbcClient jdbc, AuditTrail trail) {
    this.jdbc = jdbc;
    this.trail = trail;
  }

  @Override
  public List<NamedDepartment> all() {
    return jdbc.sql("SELECT * FROM identity.department ORDER BY code")
        .query(StoredDepartments::read)
        .list();
  }

  @Override
  public Optional<NamedDepartment> find(Department department) {
    return jdbc.sql("SELECT * FROM identity.department WHERE code = :code")
        .param("code", department.code())
        .query(StoredDepartments::read)
        .optional();
  }

  @Override
  public Map<Department, String> names(Locale language) {
    return all().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                NamedDepartment::department, named -> named.name(language)));
  }

  @Override
  @Transactional
  public void name(Actor administrator, NamedDepartment named) {
    boolean sound =
        Stream.of(named.zhCn(), named.zhTw(), named.en())
            .allMatch(name -> !name.isBlank() && name.length() <= NAME_AT_MOST);
    if (!sound) {
      throw new Refusal(Refusal.Kind.INVALID, "identity.refused.department-name");
    }
    jdbc.sql(
            """
            INSERT INTO identity.department (code, zh_cn, zh_tw, en)
            VALUES (:code, :zhCn, :zhTw, :en)
            ON CONFLICT (code) DO UPDATE SET zh_cn = :zhCn, zh_tw = :zhTw, en = :en
            """)
        .param("code", named.department().code())
        .param("zhCn", named.zhCn().strip())
        .param("zhTw", named.zhTw().strip())
        .param("en", named.en().strip())
        .update();
    trail.record(
        new AuditEntry(
            AuditAction.ACCOUNT_CHANGED,
            administrator,
            List.of(),
            null,
            "department.named",
            "department:" + named.department()));
  }

  private static NamedDepartment read(ResultSet row, int ignored) throws SQLException {
    return new NamedDepartment(
        new Department(row.getString("code")),
        row.getString("zh_cn"),
        row.getString("zh_tw"),
        row.getString("en"));
  }
}
