package dev.undercroft.bench.stand;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.undercroft.bench.measure.Ask;
import dev.undercroft.bench.measure.Pace;
import dev.undercroft.bench.measure.Use;
import dev.undercroft.command.Site;
import dev.undercroft.drill.cluster.Cluster;
import dev.undercroft.drill.cluster.Jvm;
import dev.undercroft.drill.cluster.ServerNode;
import dev.undercroft.embedded.FreePort;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.GetEnemyRequest;
import dev.undercroft.proto.content.v1.ListEnemiesResponse;
import dev.undercroft.proto.release.v1.ContentJsonServiceGrpc;
import dev.undercroft.rpc.EchoServer;
import dev.undercroft.server.edge.BenchEdge;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.netty.util.ResourceLeakDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// A node of the product, with the servers that it needs and Envoy before it, and its ceiling
/// beside it: each a process of its own, so that the machine can say what each uses.
public final class ContentStand implements AutoCloseable {
  /// Connections of one side, when enough is under way: each is read by one thread of the server.
  private static final int CONNECTIONS = 2;

  static {
    // As in the server: to look for buffers that gRPC forgot takes the stack of every 128th.
    ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
  }

  private final Parts parts;
  private final List<ManagedChannel> product;
  private final List<ManagedChannel> echo;
  private final Supplier<Use> productUse;
  private final Supplier<Use> echoUse;
  private final HttpAsks http;
  private final FrameAsks frames;
  private final int port;
  private final int echoPort;
  private final BenchEdge edge;
  private final BenchEdge transcoding;
  private final List<Question> questions;
  private final String etag;

  private ContentStand(Parts parts, Site site) throws IOException {
    this.parts = parts;
    Jvm jvm = Launched.serverJvm();
    Cluster cluster = parts.keep(Cluster.start(site, 1, Map.of(), jvm));
    ServerNode node = cluster.nodes().getFirst();
    port = node.port();
    product = connect(port);
    var list = new Question("ListEnemies", new byte[0], "/api/enemies");
    var enemies = ListEnemiesResponse.parseFrom(ask(product, list).once());
    etag = '"' + enemies.getRelease().getHash() + '"';
    questions = List.of(list, enemy(enemies), everything());
    echoPort = FreePort.next();
    Process echoServer = echo(site, jvm, echoPort);
    echo = connect(echoPort);
    questions.forEach(question -> ask(echo, question).once());
    productUse = ProcessUse.ofJvm(node.pid());
    echoUse = ProcessUse.ofJvm(echoServer.pid());
    edge = parts.edge(site, node, ContentJsonServiceGrpc.getServiceDescriptor());
    transcoding = parts.edge(site, node, CatalogServiceGrpc.getServiceDescriptor());
    http = parts.keep(new HttpAsks());
    frames = parts.keep(new FrameAsks());
  }

  /// Returns when everything answers.
  public static ContentStand start(Site site) {
    return Parts.assemble(parts -> new ContentStand(parts, site));
  }

  private List<ManagedChannel> connect(int port) {
    var channels = new ArrayList<ManagedChannel>();
    for (int i = 0; i < CONNECTIONS; i++) {
      channels.add(parts.connect(port));
    }
    return channels;
  }

  private static Question enemy(ListEnemiesResponse enemies) throws InvalidProtocolBufferException {
    String id = enemies.getEnemies(0).getId();
    byte[] request = GetEnemyRequest.newBuilder().setId(id).build().toByteArray();
    return new Question("GetEnemy", request, "/api/enemies/" + id);
  }

  private static Question everything() {
    return new Question("GetContent", new byte[0], "/api/content");
  }

  private Process echo(Site site, Jvm jvm, int port) throws IOException {
    Path folder = parts.folder(site, "echo");
    Path answers = Files.createDirectory(folder.resolve("answers"));
    for (Question question : questions) {
      Files.write(answers.resolve(question.method()), ask(product, question).once());
    }
    Process echo =
        jvm.start(
            EchoServer.class.getName(),
            List.of(Integer.toString(port), Question.service(), answers.toString()),
            Map.of(),
            folder.resolve("echo.log"));
    parts.keep(echo::destroyForcibly);
    return echo;
  }

  /// ListEnemies, GetEnemy and GetContent.
  public List<Question> questions() {
    return questions;
  }

  /// The product over gRPC.
  public List<Ask> product(Question question, int inFlight) {
    return spread(product, question, inFlight);
  }

  /// The same bytes without the product.
  public List<Ask> echo(Question question, int inFlight) {
    return spread(echo, question, inFlight);
  }

  /// Fixed times for the two below.
  public Pace pace(double perSecond) {
    return frames.pace(perSecond);
  }

  /// The product over gRPC, for questions at fixed times: any number may be under way.
  public List<Ask> productAtPace(Question question) {
    return frames.ask(question, port, CONNECTIONS);
  }

  /// The same bytes without the product.
  public List<Ask> echoAtPace(Question question) {
    return frames.ask(question, echoPort, CONNECTIONS);
  }

  private static List<Ask> spread(List<ManagedChannel> channels, Question question, int inFlight) {
    var asks = new ArrayList<Ask>();
    for (int i = 0; i < inFlight; i++) {
      asks.add(ask(List.of(channels.get(i % channels.size())), question));
    }
    return asks;
  }

  private static GrpcAsk ask(List<ManagedChannel> channels, Question question) {
    return new GrpcAsk(channels.getFirst(), question.fullMethod(), question.request());
  }

  /// The product through Envoy.
  public List<Ask> edge(Form form, Question question, int inFlight) {
    int port = form == Form.TRANSCODED ? transcoding.port() : edge.port();
    return http.ask(form, question, port, etag, inFlight);
  }

  public Supplier<Use> productUse() {
    return productUse;
  }

  public Supplier<Use> echoUse() {
    return echoUse;
  }

  public Supplier<Use> edgeUse(Form form) {
    return ProcessUse.of(form == Form.TRANSCODED ? transcoding.pid() : edge.pid());
  }

  @Override
  public void close() {
    parts.close();
  }
}
