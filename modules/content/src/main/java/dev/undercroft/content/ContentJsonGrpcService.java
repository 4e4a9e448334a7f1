package dev.undercroft.content;

import dev.undercroft.content.kind.Kind;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import dev.undercroft.proto.release.v1.ContentJsonServiceGrpc;
import dev.undercroft.proto.release.v1.GetRecordJsonRequest;
import dev.undercroft.proto.release.v1.ListRecordsJsonRequest;
import dev.undercroft.rpc.Lane;
import dev.undercroft.rpc.Prebuilt;
import dev.undercroft.rpc.RpcService;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

/// ContentJsonService: the same answers as JSON, built as early, each with its release's hash as
/// etag.
final class ContentJsonGrpcService {
  // A browser may keep the answer, and asks with its etag before it uses it again.
  private static final String ASK_AGAIN = "no-cache";
  // What a release holds never changes.
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Releases releases;
  private final Map<String, Kind<?>> byPath;

  ContentJsonGrpcService(Releases releases, List<Kind<?>> kinds) {
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
                    request -> answer(request.getRelease(), Snapshot::all)),
                Prebuilt.fetching(ContentJsonServiceGrpc.getListRecordsJsonMethod(), this::list),
                Prebuilt.fetching(ContentJsonServiceGrpc.getGetRecordJsonMethod(), this::record))),
        Lane.MEMORY);
  }

  private CompletionStage<Prebuilt.Answer> list(ListRecordsJsonRequest request) {
    Kind<?> kind = kind(request.getKind());
    return answer(request.getRelease(), snapshot -> snapshot.kind(kind).list());
  }

  private CompletionStage<Prebuilt.Answer> record(GetRecordJsonRequest request) {
    Kind<?> kind = kind(request.getKind());
    return answer(
        request.getRelease(),
        snapshot -> CatalogGrpcService.record(kind, snapshot, request.getId()));
  }

  private CompletionStage<Prebuilt.Answer> answer(
      int release, Function<Snapshot, Snapshot.Answer> choice) {
    String keeping = release == 0 ? ASK_AGAIN : FOR_EVER;
    return releases
        .read(release)
        .thenApply(snapshot ->
            Prebuilt.Answer.of(
                choice.apply(snapshot).json(),
                Map.of("etag", '"' + snapshot.release().hash() + '"', "cache-control", keeping)));
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
