package org.tongban.rating.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.rating.Board;
import org.tongban.rating.Table;
import org.tongban.ui.CsvAnswer;
import org.tongban.ui.Page;

/** Ratings in figures, by office, item or month, with a file of the same. */
@Controller
@RequestMapping("/office/ratings")
@Access(roles = Role.COUNTY_OFFICER, scope = Access.Scope.JURISDICTION)
class BoardController {

  private static final int MONTHS = 11;

  private final Board board;
  private final RatedItems items;
  private final Clock clock;

  BoardController(Board board, RatedItems items, Clock clock) {
    this.board = board;
    this.items = items;
    this.clock = clock;
  }

  @GetMapping
  String show(
      Page page,
      Actor actor,
      @RequestParam(defaultValue = "OFFICE") String by,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Model model) {
    Asked asked = asked(by, from, to);
    Table table = board.of(actor, asked.by, asked.first, asked.last);
    model.addAttribute("by", asked.by);
    model.addAttribute("from", asked.first.toString());
    model.addAttribute("to", asked.last.toString());
    model.addAttribute("table", table);
    model.addAttribute("rows", rows(table, asked.by, page));
    model.addAttribute("total", table.total().map(all -> FigureRow.of("", all, table, page)));
    return "rating/office/board";
  }

  @GetMapping("/export.csv")
  ResponseEntity<byte[]> export(
      Page page,
      Actor actor,
      @RequestParam(defaultValue = "OFFICE") String by,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to) {
    Asked asked = asked(by, from, to);
    Table table = board.of(actor, asked.by, asked.first, asked.last);
    List<FigureRow> rows = new ArrayList<>(rows(table, asked.by, page));
    table
        .total()
        .ifPresent(all -> rows.add(FigureRow.of(page.t("rating.board.all"), all, table, page)));
    return CsvAnswer.of(
        "ratings", FigureRow.heads(asked.by, page), rows.stream().map(FigureRow::cells).toList());
  }

  private List<FigureRow> rows(Table table, Board.By by, Page page) {
    Stream<FigureRow> named =
        table.rows().stream()
            .map(row -> FigureRow.of(FigureRow.name(by, row.key(), items, page), row, table, page));
    Stream<FigureRow> rest =
        table.rest().stream()
            .map(
                row -> FigureRow.of(page.t("rating.board.rest", table.fewest()), row, table, page));
    return Stream.concat(named, rest).toList();
  }

  private record Asked(Board.By by, YearMonth first, YearMonth last) {}

  /** The last twelve months where nothing is asked for. */
  private Asked asked(String by, String from, String to) {
    try {
      YearMonth last = to.isBlank() ? YearMonth.now(clock.withZone(Page.ZONE)) : month(to);
      YearMonth first = from.isBlank() ? last.minusMonths(MONTHS) : month(from);
      return new Asked(Board.By.valueOf(by), first, last);
    } catch (DateTimeException | IllegalArgumentException _) {
      throw new Refusal(Refusal.Kind.INVALID, "rating.board.period");
    }
  }

  private static YearMonth month(String typed) {
    YearMonth month = YearMonth.parse(typed.strip());
    if (month.getYear() < 2000 || month.getYear() > 2199) {
      throw new DateTimeException("out of range");
    }
    return month;
  }
}
