package org.tongban.platform;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Production serves nothing in clear text. */
@Component
final class ClearTextPorts implements StartCondition {

  private final Environment environment;

  ClearTextPorts(Environment environment) {
    this.environment = environment;
  }

  @Override
  public List<String> objections() {
    var objections = new ArrayList<String>();
    if (!environment.getProperty("server.ssl.enabled", Boolean.class, true)
        || environment.getProperty("server.ssl.bundle", "").isBlank()) {
      objections.add("The port " + environment.getProperty("server.port") + " is clear text.");
    }
    if (environment.containsProperty("management.server.port")) {
      objections.add("management.server.port opens a second port.");
    }
    return objections;
  }
}
