package org.tongban.registry.population.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.registry.population.Projection;
import org.tongban.registry.population.Projections;
import org.tongban.registry.population.Regions;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** School-age and elderly residents of the years to come (人口预测), with the back-test. */
@Controller
@RequestMapping("/office/population/projection")
@Access(
    roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER, Role.ADMINISTRATOR},
    scope = Access.Scope.JURISDICTION)
class ProjectionController {

  private final Projections projections;
  private final Regions regions;
  private final Pages pages;

  ProjectionController(Projections projections, Regions regions, Pages pages) {
    this.projections = projections;
    this.regions = regions;
    this.pages = pages;
  }

  @GetMapping
  String show(
      @RequestParam(defaultValue = "") String region,
      Actor actor,
      HttpServletRequest request,
      Model model) {
    Page page = pages.of(request);
    RegionCode asked = regions.asked(actor, region);
    Optional<Projection> found = projections.of(asked);
    model.addAttribute("name", RegionChoice.name(asked, page));
    model.addAttribute(
        "view", found.map(projection -> ProjectionView.of(projection, page)).orElse(null));
    model.addAttribute("query", "?region=" + asked.digits());
    model.addAttribute("choices", RegionChoice.of(regions.choices(actor, asked), asked, page));
    return "registry/population/projection";
  }

  @GetMapping("/years.csv")
  ResponseEntity<byte[]> years(
      @RequestParam(defaultValue = "") String region, Actor actor, HttpServletRequest request) {
    return OfficeCsv.answer("projection", view(region, actor, request).years());
  }

  @GetMapping("/test.csv")
  ResponseEntity<byte[]> test(
      @RequestParam(defaultValue = "") String region, Actor actor, HttpServletRequest request) {
    return OfficeCsv.answer("projection-test", view(region, actor, request).test());
  }

  private ProjectionView view(String region, Actor actor, HttpServletRequest request) {
    return projections
        .of(regions.asked(actor, region))
        .map(projection -> ProjectionView.of(projection, pages.of(request)))
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "population.projection.short"));
  }
}
