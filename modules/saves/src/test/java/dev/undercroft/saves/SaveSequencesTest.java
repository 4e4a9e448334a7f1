package dev.undercroft.saves;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.undercroft.proto.saves.v1.GetSaveRequest;
import dev.undercroft.proto.saves.v1.ListRevisionsRequest;
import dev.undercroft.proto.saves.v1.Save;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc.SaveServiceBlockingStub;
import dev.undercroft.saves.SlotModel.Answer;
import dev.undercroft.saves.SlotModel.Revision;
import dev.undercroft.saves.Step.Choice;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Saves, deletions and restorations in any order do what SlotModel says.
class SaveSequencesTest {
  private static final int LENGTH = 5;
  private static final int SLOTS = 3;
  private static TestServers servers;
  private static SaveLab lab;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
    lab = SaveLab.fresh(servers);
  }

  @AfterAll
  static void stop() {
    lab.close();
    servers.close();
  }

  @Test
  void every_sequence_of_five_steps() throws Exception {
    int choices = Choice.values().length;
    int sequences = (int) Math.pow(choices, LENGTH);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var players = new ArrayList<Future<?>>();
      // A player for each three, so that a slot is also seen to leave its neighbours alone.
      for (int first = 0; first < sequences; first += SLOTS) {
        int[] three = IntStream.range(first, Math.min(first + SLOTS, sequences)).toArray();
        players.add(threads.submit(() -> play(lab.newcomer(), three)));
      }
      for (Future<?> player : players) {
        player.get();
      }
    }
  }

  // The n-th sequence has the digits of n as its choices.
  private static void play(SaveServiceBlockingStub player, int[] sequences) {
    var slots = IntStream.range(0, sequences.length).mapToObj(_ -> new SlotModel()).toList();
    int digit = 1;
    for (int step = 0; step < LENGTH; step++, digit *= Choice.values().length) {
      for (int slot = 0; slot < sequences.length; slot++) {
        Choice choice = Choice.values()[sequences[slot] / digit % Choice.values().length];
        take(player, slot, slots.get(slot), choice.at(slots.get(slot)));
      }
    }
    assertSame(player, slots);
  }

  @Test
  void long_random_sequences() {
    for (int seed = 0; seed < 5; seed++) {
      var random = new Random(seed);
      var player = lab.newcomer();
      var slots = List.of(new SlotModel(), new SlotModel(), new SlotModel());
      for (int step = 0; step < 150; step++) {
        int slot = random.nextInt(SLOTS);
        take(player, slot, slots.get(slot), Step.random(random, slots.get(slot)));
      }
      assertSame(player, slots);
    }
  }

  private static void take(SaveServiceBlockingStub player, int slot, SlotModel model, Step step) {
    String run = "run " + model.head() + " of slot " + slot;

    Answer answer = ask(player, slot, step, run);

    assertThat(answer)
        .as("%s in slot %d with %s", step, slot, model.history())
        .isEqualTo(
            switch (step.kind()) {
              case SAVE -> model.save(step.expected(), run);
              case DELETE -> model.delete(step.expected());
              case RESTORE -> model.restore(step.revision(), step.expected());
            });
  }

  private static Answer ask(SaveServiceBlockingStub player, int slot, Step step, String run) {
    try {
      Save head =
          switch (step.kind()) {
            case SAVE ->
                player
                    .putSave(
                        SaveLab.request(step.expected())
                            .setSlot(slot)
                            .setName(run)
                            .setRunState(ByteString.copyFromUtf8(run))
                            .build())
                    .getSave();
            case DELETE ->
                player
                    .deleteSave(SaveLab.deletion(step.expected()).setSlot(slot).build())
                    .getSave();
            case RESTORE ->
                player
                    .restoreSave(
                        SaveLab.restoration(step.revision(), step.expected()).setSlot(slot).build())
                    .getSave();
          };
      return new Answer.Written(head.getRevision());
    } catch (StatusRuntimeException refusal) {
      return new Answer.Refused(Refused.of(refusal).reason());
    }
  }

  private static void assertSame(SaveServiceBlockingStub player, List<SlotModel> slots) {
    List<Save> heads = player.listSaves(SaveLab.LIST).getSavesList();
    for (int slot = 0; slot < slots.size(); slot++) {
      SlotModel model = slots.get(slot);
      assertThat(heads.get(slot).getRevision()).isEqualTo(model.head());
      assertThat(heads.get(slot).getDeleted()).isEqualTo(model.deleted());
      var asked = ListRevisionsRequest.newBuilder().setSlot(slot).build();
      assertThat(player.listRevisions(asked).getRevisionsList())
          .map(SaveSequencesTest::revision)
          .isEqualTo(model.history());
      assertThat(loaded(player, slot))
          .isEqualTo(model.history().stream().findFirst().flatMap(Revision::run));
    }
  }

  private static Revision revision(Save save) {
    return new Revision(
        save.getRevision(), save.getDeleted() ? Optional.empty() : Optional.of(save.getName()));
  }

  private static Optional<String> loaded(SaveServiceBlockingStub player, int slot) {
    try {
      var asked = GetSaveRequest.newBuilder().setSlot(slot).build();
      return Optional.of(player.getSave(asked).getSave().getRunState().toStringUtf8());
    } catch (StatusRuntimeException refusal) {
      assertThat(Refused.of(refusal).reason()).isEqualTo("SAVE_NOT_FOUND");
      return Optional.empty();
    }
  }
}
