package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.FilterChain;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class UnavailableFilterTests {

  private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/cases");
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void asksToComeBackAndSaysThatDraftsAreKeptWhenThereIsNoConnection() throws Exception {
    request.addPreferredLocale(Locale.SIMPLIFIED_CHINESE);

    filter(new CannotGetJdbcConnectionException("no connection"));

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("15");
    assertThat(response.getContentAsString()).contains("草稿", "<html lang=\"zh-CN\">");
  }

  @Test
  void knowsAServerThatWentAwayInTheMiddleFromTheCause() throws Exception {
    request.addPreferredLocale(Locale.ENGLISH);

    filter(
        new CannotCreateTransactionException(
            "lost", new SQLException("terminating connection", "57P01")));

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentAsString()).contains("drafts");
  }

  @Test
  void knowsAServerThatWentAwayWhenEvenTheRollbackFailed() throws Exception {
    filter(new TransactionSystemException("rollback", new SQLException("Connection is closed")));

    assertThat(response.getStatus()).isEqualTo(503);
  }

  @Test
  void looksBehindAFailedRollback() throws Exception {
    TransactionSystemException failure =
        new TransactionSystemException("rollback", new SQLException("unknown"));
    failure.initApplicationException(new IllegalStateException(new SQLException("lost", "08006")));

    filter(failure);

    assertThat(response.getStatus()).isEqualTo(503);
  }

  @Test
  void tellsProgramsAsJson() throws Exception {
    request.setRequestURI("/api/v1/cases");

    filter(new IllegalStateException(new SQLException("reset", "08006")));

    assertThat(response.getContentType()).startsWith("application/problem+json");
  }

  @Test
  void leavesARefusedStatementToOthers() {
    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(() ->
            filter(
                new DataIntegrityViolationException(
                    "taken", new SQLException("duplicate key", "23505"))));
  }

  private void filter(RuntimeException failure) throws Exception {
    FilterChain chain =
        (_, _) -> {
          throw failure;
        };
    new UnavailableFilter().doFilter(request, response, chain);
  }
}
