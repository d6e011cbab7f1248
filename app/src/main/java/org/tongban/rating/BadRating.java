package org.tongban.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.deadlines.Light;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.RegionCode;

/**
 * A bad rating as the offices see it (差评工单); an anonymous one leads to no case and no person.
 *
 * @param who who gave it; empty when anonymous
 * @param day when it was given
 * @param closing {@code null} while it is open
 * @param calls how many return calls are recorded
 */
public record BadRating(
    UUID id,
    @Nullable Who who,
    Given given,
    Channel channel,
    String item,
    RegionCode region,
    LocalDate day,
    Clocked clock,
    @Nullable Closing closing,
    @Nullable Appeal appeal,
    int calls) {

  /** Whoever gave it by name: the masked name, and path and number of the case. */
  public record Who(String name, String href, String number) {}

  /** The clock of the follow-up. */
  public record Clocked(Instant due, Light light, int workingDaysLeft) {}

  /** What was found and done, by whom. */
  public record Closing(Instant at, AccountId by, String finding) {}

  /** Whether it still waits. */
  public boolean open() {
    return closing == null;
  }

  /** Whether a rating by name has no return call yet, without which it is not closed. */
  public boolean callOwed() {
    return open() && who != null && calls == 0;
  }
}
