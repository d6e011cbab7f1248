package org.tongban.demonstration;

import java.util.List;
import org.tongban.city.CityPlan;
import org.tongban.city.District;
import org.tongban.city.SyntheticCity;
import org.tongban.identity.NewStaff;
import org.tongban.kernel.Role;

/** Who may sign in to the demonstration, and as whom (演示账号). */
public final class Introduction {

  private final CityPlan plan;
  private final SyntheticCity city;
  private final DemonstrationStaff staff;

  Introduction(CityPlan plan, SyntheticCity city, DemonstrationStaff staff) {
    this.plan = plan;
    this.city = city;
    this.staff = staff;
  }

  /** Residents who could join their spouse in another district, one for each two districts. */
  public List<Mover> movers() {
    return plan.districts().stream()
        .flatMap(from -> plan.districts().stream().map(to -> List.of(from, to)))
        .filter(pair -> !pair.getFirst().equals(pair.getLast()))
        .map(pair -> mover(pair.getFirst(), pair.getLast()))
        .toList();
  }

  private Mover mover(District from, District to) {
    var couple = city.couplesApart(from.code(), to.code()).findFirst().orElseThrow();
    return new Mover(
        String.valueOf(couple.mover().phone()),
        from.name(),
        to.name(),
        "window." + couple.target().townCode(),
        "window." + couple.leaving().townCode());
  }

  /** Every official with the one-time code of this half minute. */
  public List<Official> officials() {
    return staff.accounts().stream().map(this::official).toList();
  }

  private Official official(NewStaff account) {
    return new Official(
        account.loginName(),
        DemonstrationStaff.PASSWORD,
        account.displayName(),
        account.rights().jurisdiction().digits(),
        account.rights().roles().iterator().next().name(),
        staff.codeNow(account));
  }

  /**
   * A resident to sign in as.
   *
   * @param targetWindow account of the window that receives the case
   * @param originWindow account of the window that lets the resident go
   */
  public record Mover(
      String phone, String from, String to, String targetWindow, String originWindow) {}

  /** An official to sign in as. */
  public record Official(
      String login, String password, String name, String region, String role, String code) {

    private static final int CITY_DIGITS = 4;

    /** What the role is called: an approving official of a city stands above those of counties. */
    public String called() {
      return role.equals(Role.COUNTY_OFFICER.name()) && region.length() <= CITY_DIGITS
          ? "CITY_OFFICER"
          : role;
    }

    /** Whether residents come to them. */
    public boolean window() {
      return role.equals(Role.WINDOW_OFFICER.name());
    }
  }
}
