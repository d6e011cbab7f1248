package org.tongban;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  @Test
  void modulesKeepToTheirDeclaredDependencies() {
    ApplicationModules.of(TongbanApplication.class).verify();
  }
}
