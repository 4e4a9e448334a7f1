package dev.undercroft.bench.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.kernel.PlayerId;
import dev.undercroft.players.PlayerFloor;
import dev.undercroft.saves.SaveFloor;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class PlainQueryTest {
  private static final PlayerId PLAYER = new PlayerId(new UUID(4, 2));

  @Test
  void it_is_the_statement_that_the_store_sends() {
    PlainQuery list = SaveFloor.list(PLAYER);
    PlainQuery get = SaveFloor.get(PLAYER, 1);
    PlainQuery profile = PlayerFloor.profile(PLAYER);

    assertThat(list.sql()).startsWith("select ").contains("\"saves\".\"slot\"", "order by");
    assertThat(list.binds()).hasSize(1);
    assertThat(get.sql()).contains("\"saves\".\"revision\"", "\"run_state\"");
    assertThat(get.binds()).hasSize(4);
    assertThat(profile.sql()).contains("\"players\".\"player\"", "\"email\"");
  }

  @Test
  void more_than_one_statement_is_no_floor() {
    assertThatThrownBy(() ->
            PlainQuery.of(db -> {
              db.select(DSL.one()).fetch();
              db.select(DSL.two()).fetch();
            }))
        .hasMessageStartingWith("one statement was expected");
  }
}
