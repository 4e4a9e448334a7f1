package dev.undercroft.content.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.undercroft.content.rules.Condition.Threshold;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// What a condition is made of, as far as it can be told before its types are checked.
///
/// @param names everything that is named: result.victory
/// @param literals the values that are written out: Long, Double, String
/// @param threshold present when it is one number to reach
record ConditionParts(List<String> names, List<Object> literals, Optional<Threshold> threshold) {

  static ConditionParts of(CelAbstractSyntaxTree ast) {
    List<CelNavigableExpr> nodes = CelNavigableAst.fromAst(ast).getRoot().allNodes().toList();
    List<String> names =
        nodes.stream()
            .filter(n -> n.parent().map(p -> p.getKind() != Kind.SELECT).orElse(true))
            .flatMap(n -> path(n.expr()).stream())
            .distinct()
            .toList();
    List<Object> literals =
        nodes.stream()
            .filter(n -> n.getKind() == Kind.CONSTANT)
            .flatMap(n -> literal(n.expr().constant()).stream())
            .toList();
    return new ConditionParts(names, literals, threshold(ast.getExpr()));
  }

  Set<ConditionVariable> variables() {
    Set<ConditionVariable> variables = EnumSet.noneOf(ConditionVariable.class);
    names.forEach(name -> ConditionVariable.of(name).ifPresent(variables::add));
    return variables;
  }

  /// @throws BadConditionException when a name is no variable's
  void refuseUnknown() {
    for (String name : names) {
      if (ConditionVariable.of(name).isEmpty()) {
        throw new BadConditionException(
            "The condition names %s, which is no variable; the nearest is %s."
                .formatted(name, nearest(name)));
      }
    }
  }

  private static String nearest(String name) {
    return Arrays.stream(ConditionVariable.values())
        .map(ConditionVariable::path)
        .min(
            Comparator.comparingInt(
                path -> LevenshteinDistance.getDefaultInstance().apply(name, path)))
        .orElseThrow();
  }

  private static Optional<Threshold> threshold(CelExpr expr) {
    if (expr.getKind() != Kind.CALL
        || !expr.call().function().equals("_>=_")
        || expr.call().args().get(1).getKind() != Kind.CONSTANT
        || expr.call().args().get(1).constant().getKind() != CelConstant.Kind.INT64_VALUE) {
      return Optional.empty();
    }
    long target = expr.call().args().get(1).constant().int64Value();
    return path(expr.call().args().get(0))
        .flatMap(ConditionVariable::of)
        .map(variable -> new Threshold(variable, target));
  }

  /// The dotted name that an expression is, if it is one.
  private static Optional<String> path(CelExpr expr) {
    return switch (expr.getKind()) {
      case IDENT -> Optional.of(expr.ident().name());
      case SELECT ->
          path(expr.select().operand()).map(owner -> owner + "." + expr.select().field());
      default -> Optional.empty();
    };
  }

  private static Optional<Object> literal(CelConstant constant) {
    return switch (constant.getKind()) {
      case INT64_VALUE -> Optional.of(constant.int64Value());
      case DOUBLE_VALUE -> Optional.of(constant.doubleValue());
      case STRING_VALUE -> Optional.of(constant.stringValue());
      default -> Optional.empty();
    };
  }
}
