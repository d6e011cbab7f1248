package org.tongban.registry.population.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.registry.population.PopulationCube;
import org.tongban.registry.population.PopulationFigures;
import org.tongban.registry.population.Regions;
import org.tongban.registry.population.SmallCells;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** The population board (人口看板): a region on a day, and the same figures as files. */
@Controller
@RequestMapping("/office/population")
@Access(
    roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER, Role.ADMINISTRATOR},
    scope = Access.Scope.JURISDICTION)
class PopulationController {

  private final PopulationCube cube;
  private final PopulationFigures figures;
  private final Regions regions;
  private final SmallCells cells;
  private final Pages pages;

  PopulationController(
      PopulationCube cube,
      PopulationFigures figures,
      Regions regions,
      SmallCells cells,
      Pages pages) {
    this.cube = cube;
    this.figures = figures;
    this.regions = regions;
    this.cells = cells;
    this.pages = pages;
  }

  @GetMapping
  String board(
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String day,
      Actor actor,
      HttpServletRequest request,
      Model model) {
    PopulationBoard board = drawn(region, day, actor, pages.of(request));
    model.addAttribute("board", board);
    model.addAttribute(
        "choices",
        RegionChoice.of(
            regions.choicesWithCommunities(actor, board.region()),
            board.region(),
            pages.of(request)));
    return "registry/population/board";
  }

  /** One table of the board as a file; the names are those of {@link PopulationTable}. */
  @GetMapping("/{table}.csv")
  ResponseEntity<byte[]> file(
      @PathVariable String table,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String day,
      Actor actor,
      HttpServletRequest request) {
    Page page = pages.of(request);
    return OfficeCsv.answer("population-" + table, drawn(region, day, actor, page).table(table));
  }

  private PopulationBoard drawn(String region, String day, Actor actor, Page page) {
    RegionCode asked = regions.any(actor, region);
    LocalDate on = regions.day(day);
    cube.fold();
    return new PopulationBoards(figures, page, count -> cells.hides(actor, count)).of(asked, on);
  }
}
