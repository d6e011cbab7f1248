package org.tongban.items;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.HitPolicy;

/**
 * Holds each decision table to being complete and without overlaps (决策表完备性). The engine itself
 * looks at the table with values that stand for all there are, so what is found is what would
 * happen: values that meet no row, values that meet several where one is meant, rows nobody meets.
 */
final class TableLint implements DMNRuntimeEventListener {

  private static final long MOST_CELLS = 2_000_000;
  private static final int EXAMPLES = 3;

  private final Rules.Engine engine;
  private final Decision decision;
  private final DecisionTable table;
  private final DmnLint.Table lines;
  private final Findings findings;
  private final Set<Integer> reached = new HashSet<>();
  private final List<String> gaps = new ArrayList<>();
  private final List<String> gapsOfUnknown = new ArrayList<>();
  private final List<String> overlaps = new ArrayList<>();
  private List<Integer> matches = List.of();

  private TableLint(
      Rules.Engine engine,
      Decision decision,
      DecisionTable table,
      DmnLint.Table lines,
      Findings findings) {
    this.engine = engine;
    this.decision = decision;
    this.table = table;
    this.lines = lines;
    this.findings = findings;
  }

  static void check(Rules rules, DmnLint.Found found, Findings findings) {
    Rules.Engine engine = rules.engine();
    engine
        .model()
        .getDefinitions()
        .getDrgElement()
        .forEach(element -> {
          if (element instanceof Decision decision
              && decision.getExpression() instanceof DecisionTable table) {
            DmnLint.Table lines =
                found.tables().getOrDefault(decision.getId(), new DmnLint.Table(0, List.of()));
            new TableLint(engine, decision, table, lines, findings).check();
          }
        });
  }

  private void check() {
    if (!Set.of(HitPolicy.FIRST, HitPolicy.UNIQUE, HitPolicy.ANY).contains(table.getHitPolicy())) {
      findings.error(
          Rules.FILE, lines.line(), named("gives one answer: use hit policy FIRST, UNIQUE or ANY"));
      return;
    }
    List<FactValues> facts =
        engine.model().getRequiredInputsForDecisionId(decision.getId()).stream()
            .sorted(Comparator.comparing(InputDataNode::getName))
            .map(input -> FactValues.of(input, engine.model().getDefinitions()))
            .toList();
    if (cells(facts) > MOST_CELLS) {
      findings.warning(
          Rules.FILE,
          lines.line(),
          named("has more combinations of values than can be looked through: split it"));
      return;
    }
    engine.runtime().addListener(this);
    try {
      each(facts, 0, new HashMap<>());
    } finally {
      engine.runtime().removeListener(this);
    }
    tell(exact(facts));
  }

  /** How many cells would be tried, or some number beyond the limit. */
  private long cells(List<FactValues> facts) {
    return facts.stream()
        .mapToLong(fact -> fact.values().size())
        .reduce(
            Math.max(1L, (long) table.getRule().size() * table.getInput().size()),
            (all, next) -> all > MOST_CELLS ? all : all * next);
  }

  /** Whether the values looked at stand for all there are. */
  private boolean exact(List<FactValues> facts) {
    Set<String> names = facts.stream().map(FactValues::fact).collect(Collectors.toSet());
    boolean plain =
        table.getInput().stream()
            .allMatch(column -> names.contains(column.getInputExpression().getText()));
    return plain && facts.stream().allMatch(FactValues::exhaustive);
  }

  private void each(List<FactValues> facts, int next, Map<String, @Nullable Object> values) {
    if (next == facts.size()) {
      look(values);
      return;
    }
    for (Object value : facts.get(next).values()) {
      values.put(facts.get(next).fact(), value);
      each(facts, next + 1, values);
    }
  }

  private void look(Map<String, @Nullable Object> values) {
    DMNContext context = engine.runtime().newContext();
    values.forEach(context::set);
    matches = List.of();
    var result = engine.runtime().evaluateById(engine.model(), context, decision.getId());
    boolean unknown = values.values().stream().anyMatch(Objects::isNull);
    boolean answered = Rules.gives(result.getDecisionResultById(decision.getId()));
    boolean first = table.getHitPolicy() == HitPolicy.FIRST;
    boolean several = matches.size() > 1 && !first;
    reached.addAll(first ? matches.stream().limit(1).toList() : matches);
    if (several && (!answered || table.getHitPolicy() == HitPolicy.UNIQUE)) {
      overlaps.add("rows " + matches + " for " + shown(values));
    } else if (!answered && unknown) {
      gapsOfUnknown.add(shown(values));
    } else if (matches.isEmpty()) {
      gaps.add(shown(values));
    } else if (!answered) {
      int row = matches.getFirst();
      findings.error(
          Rules.FILE, row(row), named("row " + row + " gives no passed, reason and citation"));
    }
  }

  @Override
  public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
    if (decision.getName().equals(event.getDecisionName())) {
      matches = List.copyOf(event.getMatches());
    }
  }

  private void tell(boolean exact) {
    if (!exact) {
      findings.warning(
          Rules.FILE,
          lines.line(),
          named(
              "has a column or a cell that is more than a comparison with fixed values:"
                  + " it could not be looked through whole"));
    }
    if (!gaps.isEmpty()) {
      findings.error(Rules.FILE, lines.line(), named("has no row for " + some(gaps)));
    }
    if (gaps.isEmpty() && !gapsOfUnknown.isEmpty()) {
      findings.warning(
          Rules.FILE,
          lines.line(),
          named("gives no answer when a fact is not known: " + some(gapsOfUnknown)));
    }
    if (!overlaps.isEmpty()) {
      findings.error(Rules.FILE, lines.line(), named("has overlapping rows: " + some(overlaps)));
    }
    for (int row = 1; exact && row <= table.getRule().size(); row++) {
      if (!reached.contains(row)) {
        findings.error(
            Rules.FILE,
            row(row),
            named("row " + row + " is never reached: others take all its values"));
      }
    }
  }

  private int row(int number) {
    return number <= lines.rows().size() ? lines.rows().get(number - 1) : lines.line();
  }

  private String named(String what) {
    return "the table of " + decision.getId() + " " + what;
  }

  private static String some(List<String> all) {
    String first = all.stream().limit(EXAMPLES).collect(Collectors.joining("; "));
    return all.size() > EXAMPLES ? first + "; and " + (all.size() - EXAMPLES) + " more" : first;
  }

  private static String shown(Map<String, @Nullable Object> values) {
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(value -> value.getKey() + " = " + value.getValue())
        .collect(Collectors.joining(", "));
  }
}
