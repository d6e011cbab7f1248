package org.tongban.rating;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.AccountId;
import org.tongban.platform.Sql;

/** Return calls; only added to. */
@Repository
class Calls {

  private final JdbcClient jdbc;
  private final Sealed sealed;

  Calls(JdbcClient jdbc, Sealed sealed) {
    this.jdbc = jdbc;
    this.sealed = sealed;
  }

  /** Whether it is new; a call sent twice is written once. */
  boolean add(UUID rating, Call call) {
    return jdbc.sql(
                """
                INSERT INTO rating.call (id, rating, at, account, reached, settled, said)
                VALUES (:id, :rating, :at, :by, :reached, :settled, :said)
                ON CONFLICT (id) DO NOTHING
                """)
            .param("id", call.id())
            .param("rating", rating)
            .param("at", Sql.at(call.at()))
            .param("by", call.by().value())
            .param("reached", call.reached())
            .param("settled", call.settled())
            .param("said", sealed.seal(Sealed.of("call", "said", call.id()), call.said()))
            .update()
        == 1;
  }

  /** In the order they were made. */
  List<Call> of(UUID rating) {
    return jdbc.sql("SELECT * FROM rating.call WHERE rating = :rating ORDER BY at, id")
        .param("rating", rating)
        .query((row, _) -> {
          UUID id = Sql.uuid(row, "id");
          return new Call(
              id,
              Sql.required(row, "at"),
              new AccountId(Sql.uuid(row, "account")),
              row.getBoolean("reached"),
              row.getBoolean("settled"),
              sealed.open(Sealed.of("call", "said", id), row.getBytes("said")));
        })
        .list();
  }
}
