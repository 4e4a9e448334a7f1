package dev.undercroft.server.edge;

/// A figure of the committed configuration that tests replace by a smaller one, to see it act soon;
/// FiguresTest says what it is for players.
enum Figure {
  CONNECTIONS(
      "overload_manager/resource_monitors/envoy.resource_monitors.global_downstream_max_connections/typed_config/max_active_downstream_connections",
      2_000),
  HEAP_SHRINKS(Place.overload("shrink_heap"), 0.85),
  HEAP_ENDS_KEEPALIVE(Place.overload("disable_http_keepalive"), 0.92),
  HEAP_REFUSES(Place.overload("stop_accepting_requests"), 0.95),

  HANDSHAKE(Place.CHAIN + "transport_socket_connect_timeout", "5s"),
  TRUSTED_HOPS(Place.HTTP + "xff_num_trusted_hops", 0),
  OTHERS_FORWARD(Place.HTTP + "skip_xff_append", false),
  CONNECTION_IDLE(Place.HTTP + "common_http_protocol_options/idle_timeout", "300s"),
  HEADERS_TIMEOUT(Place.HTTP + "request_headers_timeout", "5s"),
  REQUEST_TIMEOUT(Place.HTTP + "request_timeout", "15s"),
  STREAM_IDLE(Place.HTTP + "stream_idle_timeout", "300s"),
  CLOSE_DELAY(Place.HTTP + "delayed_close_timeout", "1s"),
  PING_INTERVAL(Place.HTTP + "http2_protocol_options/connection_keepalive/interval", "30s"),
  PING_TIMEOUT(Place.HTTP + "http2_protocol_options/connection_keepalive/timeout", "5s"),

  ALL_BURST(Place.RATE + "token_bucket/max_tokens", 20_000),
  ALL_CALLS(Place.RATE + "token_bucket/tokens_per_fill", 10_000),
  ALL_INTERVAL(Place.RATE + "token_bucket/fill_interval", "1s"),
  CALLER_BURST(Place.RATE + "descriptors/0/token_bucket/max_tokens", 4_000),
  CALLER_CALLS(Place.RATE + "descriptors/0/token_bucket/tokens_per_fill", 2_000),
  CALLER_INTERVAL(Place.RATE + "descriptors/0/token_bucket/fill_interval", "1s"),
  CALLERS(Place.RATE + "max_dynamic_descriptors", 10_000),

  READ_LONGEST(Place.longest("reads"), "6s"),
  CALL_LONGEST(Place.longest("calls"), "6s"),
  DIAGNOSTICS_LONGEST(Place.longest("diagnostics"), "60s"),
  READ_RETRIES(Place.ROUTES + "reads/route/retry_policy/num_retries", 12),

  UPSTREAM_REQUESTS(Place.CLUSTER + "circuit_breakers/thresholds/0/max_requests", 2_000),
  UPSTREAM_PENDING(Place.CLUSTER + "circuit_breakers/thresholds/0/max_pending_requests", 256),
  UPSTREAM_RETRIES(Place.CLUSTER + "circuit_breakers/thresholds/0/max_retries", 200),
  HEALTH_INTERVAL(Place.CLUSTER + "health_checks/0/no_traffic_interval", "1s"),
  UPSTREAM_PING_INTERVAL(Place.UPSTREAM + "connection_keepalive/interval", "30s"),
  UPSTREAM_PING_TIMEOUT(Place.UPSTREAM + "connection_keepalive/timeout", "5s");

  private final String place;
  private final Object committed;

  Figure(String place, Object committed) {
    this.place = place;
    this.committed = committed;
  }

  String place() {
    return place;
  }

  Object committed() {
    return committed;
  }

  /// Where things stand in envoy.yaml.
  private static final class Place {
    static final String CHAIN = "static_resources/listeners/edge/filter_chains/clients/";
    static final String HTTP = CHAIN + "filters/http/typed_config/";
    static final String RATE = HTTP + "http_filters/local_ratelimit/typed_config/";
    static final String ROUTES = HTTP + "route_config/virtual_hosts/all/routes/";
    static final String CLUSTER = "static_resources/clusters/server/";
    static final String UPSTREAM =
        CLUSTER
            + "typed_extension_protocol_options/envoy.extensions.upstreams.http.v3.HttpProtocolOptions/explicit_http_config/http2_protocol_options/";

    static String overload(String action) {
      return "overload_manager/actions/envoy.overload_actions.%s/triggers/envoy.resource_monitors.fixed_heap/threshold/value"
          .formatted(action);
    }

    static String longest(String route) {
      return ROUTES + route + "/route/max_stream_duration/max_stream_duration";
    }
  }
}
