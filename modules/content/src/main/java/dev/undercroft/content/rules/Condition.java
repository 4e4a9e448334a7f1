package dev.undercroft.content.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.undercroft.kernel.Limits;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// When an achievement is unlocked: a CEL expression over [ConditionVariable]s that is true or
/// false, compiled. Safe for use by several threads; compiling takes about a millisecond.
public final class Condition {
  private static final String EXAMPLE = "result.victory && result.turns < 300";
  private static final String UNANSWERED =
      "The condition has no answer for some results; don't divide by what may be 0, as in"
          + " result.final_hp * 10 < result.max_hp.";
  private static final Cel CEL = cel();
  private static final Cache<String, Condition> COMPILED =
      Caffeine.newBuilder().maximumSize(Limits.CONDITIONS_KEPT).build();

  /// A condition that is no more than one number to reach: player.kills >= 100.
  ///
  /// @param target in the variable's own unit
  public record Threshold(ConditionVariable variable, long target) {}

  private final CelRuntime.Program program;
  private final ConditionParts parts;
  private final Set<ConditionVariable> variables;

  private Condition(CelRuntime.Program program, ConditionParts parts) {
    this.program = program;
    this.parts = parts;
    this.variables = Set.copyOf(parts.variables());
  }

  /// Compiles an expression, or remembers it from the last time.
  ///
  /// @throws BadConditionException when it can't be read, names something unknown, or is not true
  ///   or false
  public static Condition of(String expression) {
    return COMPILED.get(expression, Condition::compile);
  }

  private static Condition compile(String expression) {
    CelAbstractSyntaxTree parsed = ast(CEL.parse(expression), expression);
    ConditionParts parts = ConditionParts.of(parsed);
    parts.refuseUnknown();
    CelValidationResult checked = CEL.check(parsed);
    if (checked.hasError()) {
      throw new BadConditionException(misfit(checked.getErrors().getFirst(), parts.variables()));
    }
    CelAbstractSyntaxTree ast = ast(checked, expression);
    if (!ast.getResultType().equals(SimpleType.BOOL)) {
      throw new BadConditionException(
          "The condition comes to %s, and has to be true or false; write it as %s."
              .formatted(ast.getResultType().name(), EXAMPLE));
    }
    try {
      return new Condition(CEL.createProgram(ast), parts);
    } catch (CelEvaluationException e) {
      throw new BadConditionException(UNANSWERED, e);
    }
  }

  /// For rules that leave it to rule condition to say what is wrong.
  static Optional<Condition> ifSound(String expression) {
    try {
      return Optional.of(of(expression));
    } catch (BadConditionException e) {
      return Optional.empty();
    }
  }

  /// Whether the achievement is unlocked.
  ///
  /// @param values at least of all [#variables]: Boolean, Long or String by their types
  /// @throws BadConditionException when these values have no answer, as in a division by zero;
  ///   check tries conditions, so that those of a release have one
  /// @throws IllegalArgumentException when a value is missing
  public boolean holds(Map<ConditionVariable, ?> values) {
    if (!values.keySet().containsAll(variables)) {
      throw new IllegalArgumentException(variables + " are needed, was " + values.keySet());
    }
    try {
      return (Boolean)
          program.eval(path -> ConditionVariable.of(path).map(v -> (Object) values.get(v)));
    } catch (CelEvaluationException e) {
      throw new BadConditionException(UNANSWERED, e);
    }
  }

  /// What it speaks of.
  public Set<ConditionVariable> variables() {
    return variables;
  }

  /// Whether it can be answered only when a run has ended.
  public boolean needsResult() {
    return variables.stream().anyMatch(ConditionVariable::ofResult);
  }

  /// Present when the whole condition is one number to reach.
  public Optional<Threshold> threshold() {
    return parts.threshold();
  }

  ConditionParts parts() {
    return parts;
  }

  private static CelAbstractSyntaxTree ast(CelValidationResult result, String expression) {
    try {
      return result.getAst();
    } catch (CelValidationException e) {
      int at = e.getErrors().getFirst().getSourceLocation().getColumn();
      throw new BadConditionException(
          "The condition can't be read from character %d on; write it as %s."
              .formatted(Math.min(Math.max(at, 0), expression.length()) + 1, EXAMPLE));
    }
  }

  private static String misfit(CelIssue issue, Set<ConditionVariable> variables) {
    String what =
        issue.getMessage().lines().findFirst().orElse("").replaceFirst(" \\((cand|in cont).*", "");
    String types =
        variables.stream()
            .map(v -> v.path() + " is " + celType(v).name())
            .collect(Collectors.joining(", "));
    return "The condition does not fit together at character %d: %s%s."
        .formatted(
            issue.getSourceLocation().getColumn() + 1, what, types.isEmpty() ? "" : "; " + types);
  }

  private static Cel cel() {
    CelBuilder cel = CelFactory.standardCelBuilder();
    for (ConditionVariable variable : ConditionVariable.values()) {
      cel.addVar(variable.path(), celType(variable));
    }
    return cel.build();
  }

  private static CelType celType(ConditionVariable variable) {
    return switch (variable.type()) {
      case FLAG -> SimpleType.BOOL;
      case NUMBER -> SimpleType.INT;
      case TEXT -> SimpleType.STRING;
    };
  }
}
