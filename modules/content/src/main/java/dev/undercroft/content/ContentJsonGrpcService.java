package dev.undercroft.content;

import com.google.protobuf.Timestamp;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import dev.undercroft.proto.release.v1.ContentJsonServiceGrpc;
import dev.undercroft.proto.release.v1.GetRecordJsonRequest;
import dev.undercroft.proto.release.v1.ListRecordsJsonRequest;
import dev.undercroft.rpc.Lane;
import dev.undercroft.rpc.Prebuilt;
import dev.undercroft.rpc.RpcService;
import io.grpc.Metadata;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// ContentJsonService: the same answers as JSON, built as early, each with its release's hash as
/// etag.
final class ContentJsonGrpcService {
  private final Reading releases;
  private final Map<String, Kind<?>> byPath;

  ContentJsonGrpcService(Reading releases, List<Kind<?>> kinds) {
    this.releases = releases;
    this.byPath = kinds.stream().collect(Collectors.toMap(Kind::path, Function.identity()));
  }

  RpcService service() {
    return new RpcService(
        Prebuilt.service(
            ContentJsonServiceGrpc.getServiceDescriptor(),
            List.of(
                Prebuilt.fetching(
                    ContentJsonServiceGrpc.getGetContentJsonMethod(),
                    (request, headers) ->
                        answer(
                            request.getRelease(),
                            request.hasAsOf() ? request.getAsOf() : null,
                            headers,
                            Snapshot::all)),
                Prebuilt.fetching(ContentJsonServiceGrpc.getListRecordsJsonMethod(), this::list),
                Prebuilt.fetching(ContentJsonServiceGrpc.getGetRecordJsonMethod(), this::record))),
        Lane.MEMORY);
  }

  private CompletionStage<Prebuilt.Answer> list(ListRecordsJsonRequest request, Metadata headers) {
    Kind<?> kind = kind(request.getKind());
    return answer(
        request.getRelease(),
        request.hasAsOf() ? request.getAsOf() : null,
        headers,
        snapshot -> snapshot.kind(kind).list());
  }

  private CompletionStage<Prebuilt.Answer> record(GetRecordJsonRequest request, Metadata headers) {
    Kind<?> kind = kind(request.getKind());
    return answer(
        request.getRelease(),
        request.hasAsOf() ? request.getAsOf() : null,
        headers,
        snapshot -> CatalogGrpcService.record(kind, snapshot, request.getId()));
  }

  private CompletionStage<Prebuilt.Answer> answer(
      int release,
      @Nullable Timestamp asOf,
      Metadata headers,
      Function<Snapshot, Snapshot.Answer> choice) {
    return releases
        .read(release, asOf, headers)
        .thenApply(snapshot ->
            Prebuilt.Answer.of(
                choice.apply(snapshot).json(), snapshot.jsonHeaders().of(release == 0)));
  }

  private Kind<?> kind(String path) {
    Kind<?> kind = byPath.get(path);
    if (kind == null) {
      throw unknownKind(path, byPath.values());
    }
    return kind;
  }

  static GameException unknownKind(String path, Collection<Kind<?>> kinds) {
    return new GameException(
        Reason.KIND_NOT_FOUND,
        "there is no kind \""
            + path
            + "\"; kinds are "
            + String.join(", ", kinds.stream().<String>map(Kind::path).sorted().toList()));
  }
}
