package org.tongban.platform;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps demonstration and production apart (演示与生产隔离): a database stays what it was first started
 * as, and production starts only when no module objects.
 */
@Component
final class InstallationGuard implements SmartInitializingSingleton {

  private final JdbcClient jdbc;
  private final TongbanSettings settings;
  private final List<StartCondition> conditions;

  InstallationGuard(JdbcClient jdbc, TongbanSettings settings, List<StartCondition> conditions) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.conditions = conditions;
  }

  /** Runs after the migrations and before the web server opens its port. */
  @Override
  public void afterSingletonsInstantiated() {
    if (!settings.demonstration()) {
      List<String> objections =
          conditions.stream().flatMap(condition -> condition.objections().stream()).toList();
      if (!objections.isEmpty()) {
        throw new RefusedToStartException(
            String.join(" ", objections),
            "Remove what is named; or set SPRING_PROFILES_ACTIVE=demonstration if this is one.");
      }
    }
    String kind = settings.demonstration() ? "demonstration" : "production";
    String recorded = recorded(kind);
    if (!recorded.equals(kind)) {
      throw new RefusedToStartException(
          "The database in %s is a %s and cannot be started as %s."
              .formatted(settings.data().toAbsolutePath().normalize(), recorded, kind),
          "Name another data folder by TONGBAN_DATA, or start it as " + recorded + ".");
    }
  }

  private String recorded(String kind) {
    jdbc.sql("INSERT INTO platform.installation (kind) VALUES (?) ON CONFLICT DO NOTHING")
        .param(kind)
        .update();
    return jdbc.sql("SELECT kind FROM platform.installation").query(String.class).single();
  }
}
