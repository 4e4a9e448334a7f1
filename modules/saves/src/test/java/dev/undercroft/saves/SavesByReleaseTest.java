package dev.undercroft.saves;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.testkit.TestServers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SavesByReleaseTest {
  @Test
  void each_slot_counts_for_the_release_of_its_newest_save_and_a_deleted_one_for_none() {
    try (var servers = TestServers.start();
        var lab = SaveLab.fresh(servers)) {
      assertThat(SavesModule.countsByRelease(lab.database)).isEmpty();
      var player = lab.newcomer();
      player.putSave(SaveLab.request(0).build());
      player.putSave(SaveLab.request(0).setSlot(1).build());
      player.putSave(SaveLab.request(1).setSlot(1).setRelease(2).build());
      player.putSave(SaveLab.request(0).setSlot(2).build());
      player.deleteSave(SaveLab.deletion(1).setSlot(2).build());
      lab.newcomer().putSave(SaveLab.request(0).build());

      assertThat(SavesModule.countsByRelease(lab.database))
          .isEqualTo(Map.of(new ReleaseNumber(1), 2, new ReleaseNumber(2), 1));
    }
  }
}
