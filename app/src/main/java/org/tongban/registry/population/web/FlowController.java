package org.tongban.registry.population.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.registry.population.FlowAlarm;
import org.tongban.registry.population.FlowAlarms;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** Unusual flows (异常流动预警): what was found, and what somebody made of it. */
@Controller
@RequestMapping("/office/flows")
@Access(roles = Role.COUNTY_OFFICER, scope = Access.Scope.JURISDICTION)
class FlowController {

  private final FlowAlarms alarms;
  private final Pages pages;

  FlowController(FlowAlarms alarms, Pages pages) {
    this.alarms = alarms;
    this.pages = pages;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "OPEN") String state,
      Actor actor,
      HttpServletRequest request,
      Model model) {
    Page page = pages.of(request);
    FlowAlarm.State asked = state(state);
    model.addAttribute("state", asked);
    model.addAttribute(
        "lines",
        alarms.list(actor.jurisdiction(), asked).stream()
            .map(alarm -> FlowLine.of(alarm, page))
            .toList());
    return "registry/population/flows";
  }

  @PostMapping("/examine")
  String examine() {
    alarms.examine();
    return "redirect:/office/flows";
  }

  @PostMapping("/{id}")
  String decide(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String reason,
      Actor actor) {
    alarms.decide(actor, id, state(state), reason);
    return "redirect:/office/flows";
  }

  private static FlowAlarm.State state(String name) {
    return Arrays.stream(FlowAlarm.State.values())
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "flows.reason"));
  }
}
