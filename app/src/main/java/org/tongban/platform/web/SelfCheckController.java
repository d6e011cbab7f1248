package org.tongban.platform.web;

import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.kernel.Access;
import org.tongban.kernel.Role;
import org.tongban.platform.SelfChecks;

/** Runs the self-checks for {@code tongban doctor}. */
@RestController
class SelfCheckController {

  private final SelfChecks checks;

  SelfCheckController(SelfChecks checks) {
    this.checks = checks;
  }

  @Access(roles = Role.SYSTEM, scope = Access.Scope.INSTALLATION)
  @PostMapping("/api/v1/self-check")
  List<SelfChecks.Finding> run() {
    return checks.run();
  }
}
