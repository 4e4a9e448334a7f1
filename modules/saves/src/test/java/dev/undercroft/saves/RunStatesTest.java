package dev.undercroft.saves;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunStatesTest {
  private final RunStates runStates = new RunStates();

  @Test
  void a_run_state_as_games_send_it_is_kept_in_a_fifth_of_its_size() {
    for (int seed = 0; seed < 20; seed++) {
      var raw = ByteString.copyFrom(SampleRun.json(seed));

      RunState kept = runStates.pack(raw);

      assertThat(kept.codec()).isEqualTo(RunState.ZSTANDARD);
      assertThat(kept.bytes().length * 5).as("of %d bytes", raw.size()).isLessThan(raw.size());
      assertThat(runStates.unpack(kept)).isEqualTo(raw);
    }
  }

  @Test
  void what_can_not_be_compressed_is_kept_as_it_came() {
    ByteString raw = random(8_192);

    RunState kept = runStates.pack(raw);

    assertThat(kept.codec()).isEqualTo(RunState.RAW);
    assertThat(kept.bytes()).isEqualTo(raw.toByteArray());
    assertThat(runStates.unpack(kept)).isEqualTo(raw);
  }

  @Test
  void so_is_what_compression_would_make_less_than_a_tenth_smaller() {
    // A twentieth of it is zeros.
    ByteString raw = random(9_500).concat(ByteString.copyFrom(new byte[500]));

    assertThat(runStates.pack(raw).codec()).isEqualTo(RunState.RAW);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 1_000, 262_143, 262_144})
  void any_size_comes_back_as_it_was(int size) {
    var zeros = ByteString.copyFrom(new byte[size]);

    assertThat(runStates.unpack(runStates.pack(zeros))).isEqualTo(zeros);
    assertThat(runStates.unpack(runStates.pack(random(size)))).isEqualTo(random(size));
  }

  @Test
  void damage_never_comes_out_as_another_run_state() {
    var raw = ByteString.copyFrom(SampleRun.json(1));
    RunState kept = runStates.pack(raw);

    int noticed = 0;
    int flips = 0;
    for (int bit = 0; bit < 8 * kept.bytes().length; bit += 3, flips++) {
      byte[] damaged = kept.bytes().clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      try {
        assertThat(runStates.unpack(new RunState(kept.codec(), kept.size(), damaged)))
            .isEqualTo(raw);
      } catch (IllegalStateException _) {
        noticed++;
      }
    }
    // Some bits of a frame mean nothing.
    assertThat(noticed).isGreaterThan(flips * 9 / 10);
  }

  @Test
  void a_wrong_size_is_noticed() {
    RunState kept = runStates.pack(ByteString.copyFrom(SampleRun.json(1)));

    for (int size : new int[] {kept.size() - 1, kept.size() + 1}) {
      var copy = new RunState(kept.codec(), size, kept.bytes());
      assertThatThrownBy(() -> runStates.unpack(copy)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void what_can_not_be_a_run_state_is_none() {
    byte[] bytes = "run state".getBytes(UTF_8);

    assertThatThrownBy(() -> new RunState((short) 2, 9, bytes))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RunState(RunState.RAW, 8, bytes))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RunState(RunState.ZSTANDARD, 9, bytes))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RunState(RunState.ZSTANDARD, 262_145, bytes))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ByteString random(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return ByteString.copyFrom(bytes);
  }
}
