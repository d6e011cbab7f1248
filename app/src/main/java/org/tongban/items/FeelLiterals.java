package org.tongban.items;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.codegen.feel11.ProcessedUnaryTest;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.DashNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UndefinedValueNode;
import org.kie.dmn.feel.lang.impl.FEELBuilder;

/**
 * The fixed values that the cells of a column compare with (单元格取值), taken from what FEEL's own
 * parser made of them. Between and beyond them a cell gives the same answer everywhere, so a value
 * of each kind stands for all, unless a cell is more than a comparison.
 */
final class FeelLiterals {

  private static final FEEL READER = FEELBuilder.builder().build();

  private final SortedSet<BigDecimal> numbers = new TreeSet<>();
  private final SortedSet<String> strings = new TreeSet<>();
  private boolean comparisons = true;

  /** Takes the values of one cell. */
  void add(String cell) {
    ProcessedUnaryTest read =
        (ProcessedUnaryTest) READER.processUnaryTests(cell, READER.newCompilerContext());
    add(read.getInterpreted().getASTNode());
  }

  private void add(ASTNode node) {
    switch (node) {
      case NumberNode number -> numbers.add(number.getValue());
      case StringNode string -> strings.add(string.getValue());
      case SignedUnaryNode signed when signed.getExpression() instanceof NumberNode number ->
          numbers.add(
              signed.getSign() == SignedUnaryNode.Sign.NEGATIVE
                  ? number.getValue().negate()
                  : number.getValue());
      case BooleanNode _, DashNode _, NullNode _, UndefinedValueNode _ -> {
        // every column has these values anyway; a range that is open at an end has none there
      }
      case InfixOpNode infix when infix.getOperator().isBoolean() -> inside(node);
      case UnaryTestListNode _, UnaryTestNode _, RangeNode _, ListNode _ -> inside(node);
      default -> comparisons = false;
    }
  }

  private void inside(ASTNode node) {
    for (ASTNode child : node.getChildrenNode()) {
      add(child);
    }
  }

  SortedSet<BigDecimal> numbers() {
    return numbers;
  }

  SortedSet<String> strings() {
    return strings;
  }

  /** Whether all cells only compare with fixed values. */
  boolean comparisons() {
    return comparisons;
  }

  /** Whether the value is among those a column says it may have. */
  static boolean allows(String allowedValues, Object value) {
    return Boolean.TRUE.equals(
        READER.evaluate("value in (" + allowedValues + ")", Map.of("value", value)));
  }
}
