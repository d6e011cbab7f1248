package org.tongban.registry.suspicion.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.audit.OfficialNames;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.registry.proposing.RuleProposal;
import org.tongban.registry.suspicion.RuleDesk;
import org.tongban.registry.suspicion.RuleSettings;
import org.tongban.registry.suspicion.SuspicionKind;
import org.tongban.registry.web.ProposalView;
import org.tongban.registry.web.RuleTried;
import org.tongban.ui.Page;

/** Draws the rules of suspicion with their thresholds and what waits for a second official. */
@Component
class SuspicionRulesPage {

  private final RuleSettings settings;
  private final RuleDesk desk;
  private final ObjectProvider<OfficialNames> officials;

  SuspicionRulesPage(
      RuleSettings settings, RuleDesk desk, ObjectProvider<OfficialNames> officials) {
    this.settings = settings;
    this.desk = desk;
    this.officials = officials;
  }

  ModelAndView of(RuleTried tried, Actor actor, Page page) {
    List<RuleSettings.Setting> inForce = settings.all();
    List<RuleProposal> waiting = desk.waiting();
    List<RuleProposal> dropped = desk.dropped();
    Map<AccountId, String> names = names(inForce, waiting, dropped);
    ModelAndView shown = new ModelAndView("registry/suspicion/rules");
    shown.addObject(
        "rules",
        Arrays.stream(SuspicionKind.values())
            .map(kind -> RuleView.of(kind, inForce, names, page))
            .toList());
    shown.addObject("changeable", desk.changeableBy(actor));
    shown.addObject(
        "waiting", ProposalView.list(waiting, one -> words(one, page), names, actor, page));
    shown.addObject(
        "dropped", ProposalView.list(dropped, one -> words(one, page), names, actor, page));
    shown.addObject("tried", tried);
    shown.setStatus(tried.problem().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return shown;
  }

  private static ProposalView.Words words(RuleProposal proposal, Page page) {
    String[] parts = proposal.rule().split(":", 2);
    return new ProposalView.Words(
        page.t("suspicion.kind." + parts[0])
            + " · "
            + page.t("suspicion.setting." + parts[0] + "." + parts[1]),
        value(Double.parseDouble(proposal.before())),
        value(Double.parseDouble(proposal.after())));
  }

  static String value(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  private Map<AccountId, String> names(
      List<RuleSettings.Setting> inForce, List<RuleProposal> waiting, List<RuleProposal> dropped) {
    Set<AccountId> accounts =
        Stream.of(
                inForce.stream()
                    .flatMap(one -> Stream.concat(one.by().stream(), one.confirmedBy().stream())),
                ProposalView.accounts(waiting).stream(),
                ProposalView.accounts(dropped).stream())
            .flatMap(some -> some)
            .collect(Collectors.toSet());
    return officials.stream().findFirst().map(named -> named.names(accounts)).orElse(Map.of());
  }
}
