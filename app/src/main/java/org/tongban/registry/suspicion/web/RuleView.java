package org.tongban.registry.suspicion.web;

import java.util.List;
import java.util.Locale;
import org.tongban.registry.suspicion.RuleSettings;
import org.tongban.registry.suspicion.SuspicionKind;
import org.tongban.ui.Page;

/** A rule with what it looks for and its thresholds. */
public record RuleView(String rule, String name, String about, List<Value> values) {

  /** One threshold in force and the last change of it. */
  public record Value(String name, String words, String value, String changed) {}

  /** Copies the values. */
  public RuleView {
    values = List.copyOf(values);
  }

  static RuleView of(SuspicionKind kind, List<RuleSettings.Setting> settings, Page page) {
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
                    String.format(Locale.ROOT, "%.0f", setting.value()),
                    page.t(
                        "suspicion.setting.changed", page.exactly(setting.at()), setting.reason())))
            .toList());
  }
}
