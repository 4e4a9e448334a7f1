package dev.undercroft.drill.saves;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.proto.saves.v1.Save;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private final Ledger ledger = new Ledger();

  private static PutSaveRequest write(int revision) {
    return PutSaveRequest.newBuilder()
        .setName("r" + revision)
        .setScore(revision)
        .setRunState(ByteString.copyFromUtf8("state " + revision))
        .build();
  }

  private static Save save(int revision) {
    return Save.newBuilder()
        .setRevision(revision)
        .setName("r" + revision)
        .setScore(revision)
        .setRunState(ByteString.copyFromUtf8("state " + revision))
        .build();
  }

  private static List<Save> saves(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(LedgerTest::save).toList();
  }

  private void acknowledged(int upTo) {
    for (int revision = ledger.head() + 1; revision <= upTo; revision++) {
      ledger.send(write(revision));
      assertThat(ledger.acknowledged(revision)).isEmpty();
    }
  }

  @Test
  void everything_that_was_acknowledged_is_there() {
    acknowledged(3);

    assertThat(ledger.compare(saves(1, 3))).isEmpty();
  }

  @Test
  void only_the_last_twenty_are_kept() {
    acknowledged(30);

    assertThat(ledger.compare(saves(11, 30))).isEmpty();
    assertThat(ledger.compare(saves(12, 30))).containsExactly("revision 11 is gone");
  }

  @Test
  void a_write_of_unknown_outcome_may_be_there_or_not() {
    acknowledged(25);
    ledger.send(write(26));

    assertThat(ledger.compare(saves(6, 25))).isEmpty();
    assertThat(ledger.compare(saves(7, 26))).isEmpty();
  }

  @Test
  void but_if_it_is_there_it_is_whole() {
    ledger.send(write(1));
    var cut = save(1).toBuilder().setRunState(ByteString.copyFromUtf8("sta")).build();

    assertThat(ledger.compare(List.of(cut))).containsExactly("revision 1 is not what was written");
  }

  @Test
  void a_head_that_went_back_is_told_with_all_that_is_gone() {
    acknowledged(3);

    assertThat(ledger.compare(saves(1, 1)))
        .containsExactly(
            "the head is revision 1 although 3 was acknowledged",
            "revision 2 is gone",
            "revision 3 is gone");
  }

  @Test
  void nothing_at_all_is_told_too() {
    acknowledged(25);

    assertThat(ledger.compare(List.of())).hasSize(21);
  }

  @Test
  void a_revision_with_another_ones_bytes_is_told() {
    acknowledged(2);
    var mixed = save(2).toBuilder().setRunState(save(1).getRunState()).build();

    assertThat(ledger.compare(List.of(save(1), mixed)))
        .containsExactly("revision 2 is not what was written");
  }

  @Test
  void a_head_that_nobody_wrote_is_told() {
    acknowledged(1);

    assertThat(ledger.compare(saves(1, 2)))
        .containsExactly("the head is revision 2, which nobody wrote");
  }

  @Test
  void an_answer_with_another_revision_than_the_next_is_told() {
    ledger.send(write(1));

    assertThat(ledger.acknowledged(2)).contains("a write of revision 1 was acknowledged as 2");
  }
}
