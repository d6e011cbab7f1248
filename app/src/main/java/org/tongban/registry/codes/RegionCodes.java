package org.tongban.registry.codes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.RegionCode;

/** The region codes held (行政区划代码, R-F4), as known now, on any day. */
@Repository
public class RegionCodes {

  private static final String COLUMNS =
      "SELECT id, code, name, lower(valid) AS since, upper(valid) AS until, successor";
  private static final String HELD = " FROM registry.region_code WHERE upper_inf(recorded) ";
  private static final int LONGEST_SUCCESSION = 20;

  private final JdbcClient jdbc;

  RegionCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The region as it was named on that day. */
  public Optional<NamedRegion> on(RegionCode code, LocalDate day) {
    return history(code).stream().filter(region -> region.holdsOn(day)).findFirst();
  }

  /** Every name the code ever had, oldest first; empty for a code never held. */
  public List<NamedRegion> history(RegionCode code) {
    return jdbc.sql(COLUMNS + HELD + "AND code = :code ORDER BY valid")
        .param("code", code.digits())
        .query((row, _) -> region(row))
        .list();
  }

  /** The code that stands for this one on that day, through every merger and renumbering. */
  public RegionCode successorOn(RegionCode code, LocalDate day) {
    RegionCode current = code;
    for (int step = 0; step < LONGEST_SUCCESSION; step++) {
      List<NamedRegion> versions = history(current);
      @Nullable RegionCode next =
          versions.isEmpty() || versions.getLast().holdsOn(day)
              ? null
              : versions.getLast().successor();
      if (next == null) {
        return current;
      }
      current = next;
    }
    return current;
  }

  /**
   * Regions that held on the day, by ascending code.
   *
   * @param text beginning of a code, or a part of a name; empty for all
   * @param offset of the first answer
   */
  public List<NamedRegion> search(String text, LocalDate day, int offset, int limit) {
    return jdbc.sql(
            COLUMNS
                + HELD
                + """
                  AND valid @> CAST(:day AS date)
                  AND (code LIKE :beginning OR position(:text IN name) > 0)
                ORDER BY code LIMIT :limit OFFSET :offset
                """)
        .param("day", day)
        .param("beginning", text.chars().allMatch(Character::isDigit) ? text + "%" : "-")
        .param("text", text)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, _) -> region(row))
        .list();
  }

  /** The names that hold on the day, by code. */
  Map<String, String> names(LocalDate day) {
    return jdbc
        .sql(COLUMNS + HELD + "AND valid @> CAST(:day AS date)")
        .param("day", day)
        .query((row, _) -> region(row))
        .stream()
        .collect(Collectors.toUnmodifiableMap(one -> one.code().digits(), NamedRegion::name));
  }

  /** The newest version of every code. */
  List<HeldRegion> newest() {
    return jdbc.sql(
            "SELECT DISTINCT ON (code) * FROM ("
                + COLUMNS
                + ", valid"
                + HELD
                + ") held ORDER BY code, valid DESC")
        .query((row, _) -> new HeldRegion(row.getObject("id", UUID.class), region(row)))
        .list();
  }

  private static NamedRegion region(ResultSet row) throws SQLException {
    @Nullable String successor = row.getString("successor");
    return new NamedRegion(
        new RegionCode(row.getString("code")),
        row.getString("name"),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class),
        successor == null ? null : new RegionCode(successor));
  }
}
