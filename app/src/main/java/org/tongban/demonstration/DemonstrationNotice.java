package org.tongban.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.tongban.demonstration.Introduction.Mover;
import org.tongban.kernel.Role;
import org.tongban.platform.StartNotice;

/** Tells the terminal one account for each role and jurisdiction; the page shows them all. */
final class DemonstrationNotice implements StartNotice {

  private final Introduction introduction;

  DemonstrationNotice(Introduction introduction) {
    this.introduction = introduction;
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Demonstration: every account, with its one-time code of the moment, is on");
    lines.add("  /demonstration (this machine only); codes sent to phones are on /outbox.");
    lines.add("Residents (sign in at /login by phone):");
    for (Mover mover : introduction.movers()) {
      lines.add("  %s  %s, spouse in %s".formatted(mover.phone(), mover.from(), mover.to()));
    }
    lines.add("Officials (/desk/login), password %s:".formatted(DemonstrationStaff.PASSWORD));
    introduction.officials().stream()
        .filter(official -> !official.role().equals(Role.WINDOW_OFFICER.name()))
        .forEach(official -> lines.add("  %s  %s".formatted(official.login(), official.name())));
    introduction.movers().stream()
        .flatMap(mover -> List.of(mover.targetWindow(), mover.originWindow()).stream())
        .distinct()
        .sorted()
        .forEach(login -> lines.add("  %s".formatted(login)));
    return lines;
  }
}
