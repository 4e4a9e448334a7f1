package dev.undercroft.rpc;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import io.grpc.HandlerRegistry;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerMethodDefinition;
import org.jspecify.annotations.Nullable;

/// Answers calls of methods that the server doesn't have. gRPC's own answer would pass by
/// Reception: no reason, no request id, no count.
final class UnknownMethods extends HandlerRegistry {
  /// All unknown methods share one name in metrics, or a stranger could fill the memory with them.
  static final String NAME = "unknown/unknown";

  private static final MethodDescriptor<byte[], byte[]> METHOD =
      MethodDescriptor.newBuilder(Prebuilt.BYTES, Prebuilt.BYTES)
          .setType(MethodType.UNKNOWN)
          .setFullMethodName(NAME)
          .build();

  private final Reception reception;

  UnknownMethods(Reception reception) {
    this.reception = reception;
  }

  @Override
  public ServerMethodDefinition<?, ?> lookupMethod(String method, @Nullable String authority) {
    var unknown =
        ServerMethodDefinition.create(
            METHOD,
            (_, _) -> {
              throw new GameException(Reason.METHOD_UNKNOWN, "there is no method " + method);
            });
    return reception.of(unknown, false);
  }
}
