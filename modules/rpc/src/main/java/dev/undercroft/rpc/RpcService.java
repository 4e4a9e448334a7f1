package dev.undercroft.rpc;

import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;

/// One gRPC service and the lane that its handlers run in.
public record RpcService(ServerServiceDefinition definition, Lane lane) {
  /// A service whose handlers only read memory.
  public static RpcService memory(BindableService service) {
    return new RpcService(service.bindService(), Lane.MEMORY);
  }

  /// A service whose handlers may wait.
  public static RpcService blocking(BindableService service) {
    return new RpcService(service.bindService(), Lane.BLOCKING);
  }

  /// A service whose handlers compute passwords' hashes.
  public static RpcService hashing(BindableService service) {
    return new RpcService(service.bindService(), Lane.HASHING);
  }

  String name() {
    return definition.getServiceDescriptor().getName();
  }
}
