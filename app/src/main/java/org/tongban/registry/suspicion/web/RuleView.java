package org.tongban.registry.suspicion.web;

import java.util.List;
import java.util.Map;
import org.tongban.kernel.AccountId;
import org.tongban.registry.suspicion.RuleSettings;
import org.tongban.registry.suspicion.SuspicionKind;
import org.tongban.registry.web.ProposalView;
import org.tongban.ui.Page;

/** A rule with what it looks for and its thresholds. */
public record RuleView(String rule, String name, String about, List<Value> values) {

  /** One threshold in force and the last change of it. */
  public record Value(String name, String words, String value, String changed) {}

  /** Copies the values. */
  public RuleView {
    values = List.copyOf(values);
  }

  static RuleView of(
      SuspicionKind kind,
      List<RuleSettings.Setting> settings,
      Map<AccountId, String> names,
      Page page) {
    return new RuleView(
        kind.name(),
        page.t("suspicion.kind." + kind),
        page.t("suspicion.about." + kind),
        settings.stream()
            .filter(setting -> setting.rule() == kind)
            .map(setting ->
                new Value(
                    setting.name(),
                    page.t("suspicion.setting." + kind + "." + setting.name()),
                    SuspicionRulesPage.value(setting.value()),
                    changed(setting, names, page)))
            .toList());
  }

  /** When, by whom and why. */
  private static String changed(
      RuleSettings.Setting setting, Map<AccountId, String> names, Page page) {
    String at = page.exactly(setting.at());
    return setting
        .by()
        .map(by -> ProposalView.both(by, setting.confirmedBy(), names, page))
        .map(by -> page.t("suspicion.setting.changedBy", at, by, setting.reason()))
        .orElse(page.t("suspicion.setting.changed", at, setting.reason()));
  }
}
