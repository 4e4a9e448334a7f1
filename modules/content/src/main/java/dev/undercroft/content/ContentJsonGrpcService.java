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
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// ContentJsonService: the same answers as JSON, built as early, each with its release's hash as
/// etag.
final class ContentJsonGrpcService {
  private final ActiveContent active;
  private final Map<String, Kind<?>> byPath;

  ContentJsonGrpcService(ActiveContent active, List<Kind<?>> kinds) {
    this.active = active;
    this.byPath = kinds.stream().collect(Collectors.toMap(Kind::path, Function.identity()));
  }

  RpcService service() {
    return new RpcService(
        Prebuilt.service(
            ContentJsonServiceGrpc.getServiceDescriptor(),
            List.of(
                Prebuilt.answering(
                    ContentJsonServiceGrpc.getGetContentJsonMethod(), _ -> answer(Snapshot::all)),
                Prebuilt.answering(ContentJsonServiceGrpc.getListRecordsJsonMethod(), this::list),
                Prebuilt.answering(ContentJsonServiceGrpc.getGetRecordJsonMethod(), this::record))),
        Lane.MEMORY);
  }

  private Prebuilt.Answer list(ListRecordsJsonRequest request) {
    Kind<?> kind = kind(request.getKind());
    return answer(snapshot -> snapshot.kind(kind).list());
  }

  private Prebuilt.Answer record(GetRecordJsonRequest request) {
    Kind<?> kind = kind(request.getKind());
    return answer(snapshot -> CatalogGrpcService.record(kind, snapshot, request.getId()));
  }

  private Prebuilt.Answer answer(Function<Snapshot, Snapshot.Answer> choice) {
    Snapshot snapshot = active.current();
    Snapshot.Answer chosen = choice.apply(snapshot);
    // no-cache: a browser may keep the answer, and asks with its etag before it uses it again.
    return Prebuilt.Answer.of(
        chosen.json(),
        Map.of("etag", '"' + snapshot.release().hash() + '"', "cache-control", "no-cache"));
  }

  private Kind<?> kind(String path) {
    Kind<?> kind = byPath.get(path);
    if (kind == null) {
      throw new GameException(
          Reason.KIND_NOT_FOUND,
          "there is no kind \""
              + path
              + "\"; kinds are "
              + String.join(", ", byPath.keySet().stream().sorted().toList()));
    }
    return kind;
  }
}
