package dev.undercroft.rpc;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;

/// Decodes fields of a request into values that can't be wrong.
public final class Field {
  /// @param name the field's name in the proto file
  /// @param decode a constructor that throws IllegalArgumentException, with a sentence for the
  ///   caller, when the value is not allowed
  /// @throws GameException REQUEST_INVALID, naming the field
  public static <W, V> V read(String name, W value, Function<W, V> decode) {
    try {
      return decode.apply(value);
    } catch (IllegalArgumentException e) {
      throw new GameException(Reason.REQUEST_INVALID, name + ": " + e.getMessage()).at(name);
    }
  }

  /// The same for an int32, which isn't boxed.
  public static <V> V read(String name, int value, IntFunction<V> decode) {
    return read(name, "", _ -> decode.apply(value));
  }

  /// The same for an int64.
  public static <V> V read(String name, long value, LongFunction<V> decode) {
    return read(name, "", _ -> decode.apply(value));
  }

  private Field() {}
}
