package org.tongban.appointments.web;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.tongban.appointments.Figure;
import org.tongban.ui.Page;

/** Figures of a place and day in words. */
public record FigureRow(
    String day,
    String place,
    String booked,
    String missed,
    String walkIns,
    String served,
    String waited) {

  static FigureRow of(Figure figure, Page page) {
    return new FigureRow(
        figure.day().toString(),
        figure.name(),
        Integer.toString(figure.booked()),
        share(figure.missed(), figure.missedShare()),
        Integer.toString(figure.walkIns()),
        Integer.toString(figure.served()),
        minutes(figure.waited(), page));
  }

  /** All of them together; the wait is the mean of the days' means, weighted by numbers called. */
  static FigureRow total(List<Figure> figures, Page page) {
    int booked = sum(figures, Figure::booked);
    int missed = sum(figures, Figure::missed);
    OptionalDouble share =
        booked == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) missed / booked);
    return new FigureRow(
        "",
        "",
        Integer.toString(booked),
        share(missed, share),
        Integer.toString(sum(figures, Figure::walkIns)),
        Integer.toString(sum(figures, Figure::served)),
        minutes(waited(figures), page));
  }

  private static OptionalDouble waited(List<Figure> figures) {
    double minutes = 0;
    int called = 0;
    for (Figure figure : figures) {
      if (figure.waited().isPresent()) {
        minutes += figure.waited().getAsDouble() * figure.called();
        called += figure.called();
      }
    }
    return called == 0 ? OptionalDouble.empty() : OptionalDouble.of(minutes / called);
  }

  static List<String> heads(Page page) {
    return Stream.of("day", "place", "booked", "missed", "walkins", "served", "waited")
        .map(column -> page.t("appointments.figures." + column))
        .toList();
  }

  List<String> cells() {
    return List.of(day, place, booked, missed, walkIns, served, waited);
  }

  private static int sum(List<Figure> figures, ToIntFunction<Figure> of) {
    return figures.stream().mapToInt(of).sum();
  }

  private static String share(int count, OptionalDouble share) {
    return share.isEmpty()
        ? Integer.toString(count)
        : "%d (%.0f%%)".formatted(count, share.getAsDouble() * 100);
  }

  private static String minutes(OptionalDouble minutes, Page page) {
    return minutes.isEmpty()
        ? "—"
        : page.t("appointments.minutes", "%.1f".formatted(minutes.getAsDouble()));
  }
}
