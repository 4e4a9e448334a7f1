package dev.undercroft.drill.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.drill.cache.CacheUse.Reads;
import org.junit.jupiter.api.Test;

class CacheUseTest {
  @Test
  void hits_and_misses_of_user_data_are_added_up_and_content_is_left_out() {
    String metrics =
        """
        # TYPE undercroft_cache_user_reads counter
        undercroft_cache_reads_total{result="hit",tier="content"} 40.0
        undercroft_cache_user_reads_total{family="profile",result="hit"} 1.5E3
        undercroft_cache_user_reads_total{family="saves",result="hit"} 20.0
        undercroft_cache_user_reads_total{family="saves",result="absent"} 2.0
        undercroft_cache_user_reads_total{family="saves",result="untrusted"} 1.0
        undercroft_cache_user_fills_total{family="saves",result="stored"} 9.0
        """;

    assertThat(CacheUse.parse(metrics)).isEqualTo(new Reads(1520, 1523));
  }

  @Test
  void a_node_that_is_away_has_none() {
    assertThat(CacheUse.parse("")).isEqualTo(new Reads(0, 0));
  }
}
