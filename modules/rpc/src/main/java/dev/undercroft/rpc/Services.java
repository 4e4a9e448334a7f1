package dev.undercroft.rpc;

import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import java.util.Collection;

/// Makes services of methods whose marshallers are not the generated ones.
final class Services {
  /// The same service with other methods; it keeps its descriptor, which reflection answers from.
  static ServerServiceDefinition rebuild(
      ServiceDescriptor original, Collection<? extends ServerMethodDefinition<?, ?>> methods) {
    var descriptor =
        ServiceDescriptor.newBuilder(original.getName())
            .setSchemaDescriptor(original.getSchemaDescriptor());
    methods.forEach(method -> descriptor.addMethod(method.getMethodDescriptor()));
    var service = ServerServiceDefinition.builder(descriptor.build());
    methods.forEach(service::addMethod);
    return service.build();
  }

  private Services() {}
}
