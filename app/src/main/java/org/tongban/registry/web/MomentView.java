package org.tongban.registry.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Moment;
import org.tongban.ui.Page;

/**
 * A point on the timeline as the page shows it; what masks a person masks their past.
 *
 * @param detail which sort, and from or to where
 */
public record MomentView(
    String kind,
    String detail,
    String effective,
    String basis,
    String recorded,
    boolean correction,
    boolean seconded,
    List<Line> lines) {

  private static final Set<String> LISTS = Set.of("sex", "ethnicity", "education", "marriage");

  /** One field before and after. */
  public record Line(String field, String before, String after) {}

  static MomentView of(Moment moment, Page page, boolean full) {
    String counterpart = moment.counterpart();
    String place = counterpart.isEmpty() ? "" : page.region(new RegionCode(counterpart));
    String variant =
        moment.variant().isEmpty()
            ? ""
            : page.tOr(
                "registry.desk.reason." + moment.variant(),
                page.tOr(
                    "registry.desk.birth." + moment.variant(),
                    page.tOr("registry.desk.cancellation." + moment.variant(), "")));
    return new MomentView(
        page.tOr("registry.event." + moment.event().kind().name(), moment.event().kind().name()),
        (variant + " " + place).strip(),
        page.day(moment.event().effective()),
        moment.event().legalBasis(),
        page.exactly(moment.event().recorded()),
        moment.correction(),
        moment.seconded(),
        moment.differences().stream()
            .filter(difference -> !difference.field().equals("home.community") || place.isEmpty())
            .map(difference ->
                new Line(
                    page.tOr("registry.desk.line." + difference.field(), difference.field()),
                    value(difference.field(), difference.before(), page, full),
                    value(difference.field(), difference.after(), page, full)))
            .toList());
  }

  private static String value(String field, @Nullable String value, Page page, boolean full) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    if (LISTS.contains(field)) {
      return page.tOr("registry." + field + "." + value, value);
    }
    return switch (field) {
      case "name", "formerName" -> full ? value : Masks.name(value);
      case "birthDate" -> full ? value : value.substring(0, 7) + "-**";
      case "number" -> CitizenNumber.parse(value).map(CitizenNumber::windowMask).orElse(value);
      case "home.relation" -> page.tOr("registry.relation." + value, value);
      case "home.community" -> page.region(new RegionCode(value));
      case "workplace" -> full ? value : Masks.address(value);
      case "alive" -> page.t("registry.desk.line.alive." + value);
      default -> value;
    };
  }
}
