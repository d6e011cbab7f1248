package org.tongban.registry.population;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;

/**
 * Which region and day the office asks about (查看范围): only regions within the own jurisdiction, and
 * only days up to today. An attempt beyond the jurisdiction is refused and recorded.
 */
@Component
public class Regions {

  private static final int TOWN = 9;

  private final AuditTrail trail;
  private final PopulationFigures figures;
  private final PopulationCube cube;

  Regions(AuditTrail trail, PopulationFigures figures, PopulationCube cube) {
    this.trail = trail;
    this.figures = figures;
    this.cube = cube;
  }

  /** A town or a larger region with these digits, or the actor's own when there are none. */
  public RegionCode asked(Actor actor, String digits) {
    RegionCode region = any(actor, digits);
    if (region.digits().length() > TOWN) {
      throw new Refusal(Refusal.Kind.INVALID, "population.region.small");
    }
    return region;
  }

  /** The region with these digits, down to a community, or the actor's own. */
  public RegionCode any(Actor actor, String digits) {
    RegionCode region = digits.isBlank() ? actor.jurisdiction() : parsed(digits.strip());
    if (!actor.covers(region)) {
      trail.recordRefusal(
          new AuditEntry(
              AuditAction.ACCESS_REFUSED,
              actor,
              List.of(),
              null,
              "population.purpose",
              "population:" + region));
      throw new Refusal(Refusal.Kind.FORBIDDEN, "population.region.reach");
    }
    return region;
  }

  /** The day of the text, or today when there is none. */
  public LocalDate day(String text) {
    LocalDate today = cube.today();
    try {
      LocalDate day = text.isBlank() ? today : LocalDate.parse(text.strip());
      if (day.getYear() >= 1900 && !day.isAfter(today)) {
        return day;
      }
    } catch (DateTimeException _) {
      // Falls through to the same refusal as a day out of range.
    }
    throw new Refusal(Refusal.Kind.INVALID, "population.day");
  }

  /** What can be chosen from here: the jurisdiction, what lies around the region, and its parts. */
  public List<RegionCode> choices(Actor actor, RegionCode region) {
    List<RegionCode> choices = new ArrayList<>();
    for (int length : List.of(0, 2, 4, 6, TOWN)) {
      if (length >= actor.jurisdiction().digits().length() && length <= region.digits().length()) {
        choices.add(new RegionCode(region.digits().substring(0, length)));
      }
    }
    RegionCode around =
        region.digits().length() < TOWN ? region : new RegionCode(region.digits().substring(0, 6));
    addParts(actor, around, choices);
    return choices;
  }

  /** The same, and the communities of the town that the region is or lies in. */
  public List<RegionCode> choicesWithCommunities(Actor actor, RegionCode region) {
    List<RegionCode> choices = choices(actor, region);
    if (region.digits().length() >= TOWN) {
      addParts(actor, new RegionCode(region.digits().substring(0, TOWN)), choices);
    }
    if (!choices.contains(region)) {
      choices.add(region);
    }
    return choices;
  }

  private void addParts(Actor actor, RegionCode around, List<RegionCode> choices) {
    if (actor.covers(around)) {
      figures.inhabited(around).stream()
          .filter(part -> !choices.contains(part))
          .forEach(choices::add);
    }
  }

  private static RegionCode parsed(String digits) {
    try {
      return new RegionCode(digits);
    } catch (IllegalArgumentException _) {
      throw new Refusal(Refusal.Kind.INVALID, "population.region.unknown");
    }
  }
}
