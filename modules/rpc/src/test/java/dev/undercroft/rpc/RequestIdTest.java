package dev.undercroft.rpc;

import static dev.undercroft.rpc.TestCatalog.request;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.undercroft.kernel.Limits;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class RequestIdTest {
  private final AtomicReference<Metadata> headers = new AtomicReference<>();
  private final AtomicReference<Metadata> trailers = new AtomicReference<>();

  @ParameterizedTest
  @EnumSource(Lane.class)
  void a_given_id_reaches_the_handler(Lane lane) throws Exception {
    try (var server = server(lane, RequestId::current)) {
      assertThat(call(server, "r-17")).isEqualTo("r-17");
      assertThat(headers.get().containsKey(RequestId.HEADER)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BLOCKING", "HASHING"})
  void what_a_handler_logs_carries_the_id(Lane lane) throws Exception {
    try (var server = server(lane, () -> MDC.get(RequestId.MDC_KEY))) {
      assertThat(call(server, "r-17")).isEqualTo("r-17");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "line;drop", "", "\"quoted\""})
  void an_id_that_could_break_a_log_line_is_replaced(String forged) throws Exception {
    try (var server = TestServer.answering(_ -> TestCatalog.named(RequestId.current()))) {
      assertThat(call(server, forged)).hasSize(36).doesNotContain(" ");
    }
  }

  @Test
  void an_id_that_is_too_long_is_replaced() throws Exception {
    try (var server = TestServer.answering(_ -> TestCatalog.named(RequestId.current()))) {
      assertThat(call(server, "a".repeat(Limits.REQUEST_ID_CHARS))).startsWith("aaa");
      assertThat(call(server, "a".repeat(Limits.REQUEST_ID_CHARS + 1))).hasSize(36);
    }
  }

  @Test
  void a_call_without_an_id_gets_a_new_one_each_time() throws Exception {
    try (var server = TestServer.answering(_ -> TestCatalog.named(RequestId.current()))) {
      var first = server.catalog().getEnemy(request("goblin"));
      var second = server.catalog().getEnemy(request("goblin"));

      assertThat(first.getEnemy().getName()).hasSize(36).isNotEqualTo(second.getEnemy().getName());
    }
  }

  @Test
  void a_failed_call_has_its_id_in_the_log_and_in_its_trailers() throws Exception {
    var logged = new ListAppender<ILoggingEvent>();
    var logger = (Logger) LoggerFactory.getLogger(FailedCalls.class);
    logged.start();
    logger.addAppender(logged);
    try (var server =
        TestServer.answering(_ -> {
          throw new IllegalStateException("broken");
        })) {
      Failure.of(() -> call(server, "r-18"));

      assertThat(trailers.get().get(RequestId.HEADER)).isEqualTo("r-18");
      var event = logged.list.getFirst();
      assertThat(event.getMDCPropertyMap()).containsEntry(RequestId.MDC_KEY, "r-18");
      assertThat(event.getFormattedMessage()).contains("CatalogService/GetEnemy", "r-18");
      assertThat(event.getThrowableProxy().getMessage()).isEqualTo("broken");
    } finally {
      logger.detachAppender(logged);
    }
  }

  private static TestServer server(Lane lane, Supplier<String> name) throws Exception {
    var catalog = new TestCatalog(_ -> TestCatalog.named(name.get()));
    return new TestServer(
        List.of(new RpcService(catalog.bindService(), lane)), CallBounds.ofLimits());
  }

  private String call(TestServer server, String id) {
    var sent = new Metadata();
    sent.put(RequestId.HEADER, id);
    return server
        .catalog()
        .withInterceptors(
            MetadataUtils.newAttachHeadersInterceptor(sent),
            MetadataUtils.newCaptureMetadataInterceptor(headers, trailers))
        .getEnemy(request("goblin"))
        .getEnemy()
        .getName();
  }
}
