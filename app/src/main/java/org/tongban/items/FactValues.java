package org.tongban.items;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.InputClause;

/**
 * Values of a fact that stand for all it can have (代表值): each the tables compare with, one between
 * and beyond each two, another text, and null for a fact that is not known.
 *
 * @param exhaustive false when a cell is more than a comparison, so that others may matter too
 */
record FactValues(String fact, List<@Nullable Object> values, boolean exhaustive) {

  private static final String ANOTHER = "(another text)";
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  static FactValues of(InputDataNode input, Definitions rules) {
    FeelLiterals literals = new FeelLiterals();
    List<String> allowed = new ArrayList<>();
    for (DecisionTable table : tables(rules)) {
      for (int column = 0; column < table.getInput().size(); column++) {
        InputClause clause = table.getInput().get(column);
        if (clause.getInputExpression().getText().equals(input.getName())) {
          collect(table, column, literals);
          if (clause.getInputValues() != null) {
            allowed.add(clause.getInputValues().getText());
            literals.add(clause.getInputValues().getText());
          }
        }
      }
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (Object value : known(input.getType().getName(), literals)) {
      if (allowed.stream().allMatch(text -> FeelLiterals.allows(text, value))) {
        values.add(value);
      }
    }
    values.add(null);
    return new FactValues(input.getName(), values, literals.comparisons());
  }

  private static void collect(DecisionTable table, int column, FeelLiterals literals) {
    for (DecisionRule row : table.getRule()) {
      literals.add(row.getInputEntry().get(column).getText());
    }
  }

  static List<DecisionTable> tables(Definitions rules) {
    return rules.getDrgElement().stream()
        .filter(element ->
            element instanceof Decision decision
                && decision.getExpression() instanceof DecisionTable)
        .map(element -> (DecisionTable) ((Decision) element).getExpression())
        .toList();
  }

  private static List<Object> known(String type, FeelLiterals literals) {
    return switch (type) {
      case "boolean" -> List.of(true, false);
      case "number" -> numbers(literals);
      default -> {
        List<Object> strings = new ArrayList<>(literals.strings());
        strings.add(ANOTHER);
        yield strings;
      }
    };
  }

  private static List<Object> numbers(FeelLiterals literals) {
    List<Object> numbers = new ArrayList<>();
    BigDecimal before = null;
    for (BigDecimal number : literals.numbers()) {
      numbers.add(
          before == null ? number.subtract(BigDecimal.ONE) : before.add(number).divide(TWO));
      numbers.add(number);
      before = number;
    }
    numbers.add(before == null ? BigDecimal.ONE : before.add(BigDecimal.ONE));
    return numbers;
  }
}
