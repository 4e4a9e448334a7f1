package dev.undercroft.rpc;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.proto.content.v1.GetEnemyRequest;
import dev.undercroft.proto.content.v1.ListEnemiesRequest;
import org.junit.jupiter.api.Test;

class RequestRulesTest {
  private final RequestRules rules = new RequestRules(TestServer.VALIDATION);

  @Test
  void a_request_that_may_be_empty_is_still_checked_when_it_is_not() {
    var wrong = ListEnemiesRequest.newBuilder().setKnownRelease(-1).build();
    rules.check(ListEnemiesRequest.getDefaultInstance());

    assertThatThrownBy(() -> rules.check(wrong)).isInstanceOf(InvalidRequest.class);
    assertThatCode(() -> rules.check(ListEnemiesRequest.getDefaultInstance()))
        .doesNotThrowAnyException();
  }

  @Test
  void a_request_that_may_not_be_empty_is_refused_every_time() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> rules.check(GetEnemyRequest.getDefaultInstance()))
          .isInstanceOf(InvalidRequest.class);
    }
  }
}
