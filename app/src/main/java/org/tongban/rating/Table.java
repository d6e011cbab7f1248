package org.tongban.rating;

import java.util.List;
import java.util.Optional;

/**
 * A table of figures in which nobody is found again (小样本保护).
 *
 * @param rows each of enough ratings
 * @param rest what is left together; empty when there is none, or too few even so
 * @param total of the rows and the rest shown; empty when there is nothing to show
 * @param fewest least ratings of a row
 * @param hidden whether some ratings are in none of these figures, as they are too few
 */
public record Table(
    List<Figures> rows,
    Optional<Figures> rest,
    Optional<Figures> total,
    int fewest,
    boolean hidden) {

  /** Copies the rows. */
  public Table {
    rows = List.copyOf(rows);
  }

  /** Rows of too few are put together, so that none follows from the total and the others. */
  static Table of(List<Figures> all, int fewest) {
    List<Figures> rows = all.stream().filter(one -> one.given() >= fewest).toList();
    Figures few =
        all.stream()
            .filter(one -> one.given() < fewest)
            .reduce(Figures.none(""), (one, other) -> one.plus(other, ""));
    Optional<Figures> rest = Optional.of(few).filter(one -> one.given() >= fewest);
    Figures total =
        rows.stream().reduce(rest.orElse(Figures.none("")), (one, other) -> one.plus(other, ""));
    return new Table(
        rows,
        rest,
        Optional.of(total).filter(one -> one.given() > 0),
        fewest,
        few.given() > 0 && rest.isEmpty());
  }
}
