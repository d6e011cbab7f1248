package org.tongban.registry.population;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.lived.LivedRegister;
import org.tongban.ui.Page;

/**
 * Projects a lived city in a database of its own, as the register projects its people (预测评测): the
 * figures counted from its rows, and the back-test over its last years.
 */
public final class ProjectionEvaluation {

  private final DataSource database;

  /** The database must be empty; it holds the city afterwards. */
  public ProjectionEvaluation(DataSource database) {
    this.database = database;
  }

  /** Loads the city's files from the folder; empty where its history is too short. */
  public Optional<Projection> run(Path folder, LocalDate today) throws SQLException, IOException {
    new LivedRegister(database).load(folder);
    JdbcClient jdbc = JdbcClient.create(database);
    PopulationCube cube =
        new PopulationCube(
            jdbc,
            new TransactionTemplate(new JdbcTransactionManager(database)),
            Clock.fixed(today.atTime(LocalTime.NOON).atZone(Page.ZONE).toInstant(), Page.ZONE));
    cube.rebuild();
    return new Projections(new VitalYears(jdbc), cube).of(RegionCode.NATION);
  }
}
