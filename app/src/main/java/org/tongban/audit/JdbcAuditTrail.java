package org.tongban.audit;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.PersonId;

/** Keeps the trail in the audit schema. */
@Service
class JdbcAuditTrail implements AuditTrail {

  private final JdbcClient jdbc;

  JdbcAuditTrail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(AuditEntry entry) {
    insert(entry);
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void recordRefusal(AuditEntry entry) {
    insert(entry);
  }

  private void insert(AuditEntry entry) {
    jdbc.sql(
            """
            INSERT INTO audit.entry
              (action, account, roles, jurisdiction, subjects, case_id, purpose, object)
            VALUES (:action, :account, :roles, :jurisdiction, :subjects, :caseId, :purpose, :object)
            """)
        .param("action", entry.action().name())
        .param("account", entry.actor().account().value())
        .param("roles", entry.actor().roles().stream().map(Enum::name).toArray(String[]::new))
        .param("jurisdiction", entry.actor().jurisdiction().digits())
        .param("subjects", entry.subjects().stream().map(PersonId::value).toArray(UUID[]::new))
        .param("caseId", entry.caseId() == null ? null : entry.caseId().value())
        .param("purpose", entry.purpose())
        .param("object", entry.object())
        .update();
  }
}
