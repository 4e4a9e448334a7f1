package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.content.v1.GetEnemyResponse;
import org.junit.jupiter.api.Test;

class KeysTest {
  private final Findings findings = new Findings("data/seeds/floors.json");

  @Test
  void numbers_are_ordered_as_numbers() {
    check("{\"x-key\": \"number\"}", "[{\"number\": 2}, {\"number\": 10}]");

    assertThat(findings.faults()).isEmpty();
  }

  @Test
  void a_number_out_of_order_is_told_where_it_belongs() {
    check("{\"x-key\": \"number\"}", "[{\"number\": 10}, {\"number\": 2}, {\"number\": 3}]");

    assertThat(findings.faults())
        .extracting(Fault::message)
        .containsExactly("10 is out of order: it belongs after 3 on line 1.");
  }

  @Test
  void a_number_that_stands_twice_is_refused() {
    check("{\"x-key\": \"number\"}", "[{\"number\": 2}, {\"number\": 2}]");

    assertThat(findings.faults()).extracting(Fault::rule).containsExactly("unique-key");
  }

  @Test
  void ids_are_ordered_by_code_point() {
    check("{}", "[{\"id\": \"a1\"}, {\"id\": \"a_b\"}, {\"id\": \"aa\"}, {\"id\": \"b\"}]");

    assertThat(findings.faults()).isEmpty();
  }

  @Test
  void a_kind_of_a_single_record_has_no_keys() {
    SeedSource source =
        TestSources.source(
            GetEnemyResponse.getDescriptor().findFieldByName("enemy"),
            findings,
            "{}",
            "{\"id\": 1}");

    assertThat(Keys.of(source).all()).isEmpty();
    assertThat(source.readable()).isTrue();
    assertThat(source.entries()).extracting(SeedSource.Entry::pointer).containsExactly("/data");
  }

  private void check(String schema, String data) {
    Keys.of(TestSources.list(findings, schema, data)).checkOrder();
  }
}
