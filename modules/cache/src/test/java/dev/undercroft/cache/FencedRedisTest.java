package dev.undercroft.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.cache.FencedRedis.Reply;
import dev.undercroft.embedded.EmbeddedRedis;
import dev.undercroft.embedded.RedisOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The three scripts on a real Redis, and the facts about Redis that the protocol stands on.
class FencedRedisTest {
  private static final String KEY = "user:a:profile";
  private static final Duration LIFE = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private EmbeddedRedis server;
  private Redis redis;
  private FencedRedis fenced;
  private Scripts scripts;

  @BeforeEach
  void start() {
    use(EmbeddedRedis.start(RedisOptions.scratch(CacheLab.HOME)));
    scripts = new Scripts("g1", process(server), Hooks.NONE);
    assertThat(fenced.load(scripts, PATIENCE)).isTrue();
  }

  private void use(EmbeddedRedis started) {
    server = started;
    redis = Redis.at(new RedisSettings(server.url()));
    redis.client().getKeys().count();
    fenced = new FencedRedis(redis, Hooks.NONE);
  }

  @AfterEach
  void stop() {
    redis.close();
    server.close();
  }

  @Test
  void a_value_is_filled_with_its_token_and_found_then() {
    assertThat(read("t1")).isInstanceOf(Reply.Yours.class);
    assertThat(read("t2")).isInstanceOf(Reply.Taken.class);

    assertThat(fill("t2")).as("somebody else's token stands").isFalse();
    assertThat(fill("t1")).isTrue();

    assertThat(read("t3"))
        .isInstanceOfSatisfying(
            Reply.Found.class, found -> assertThat(found.bytes()).containsExactly(1, 0, -1));
    assertThat(fill("t1")).as("a token is good for one fill").isFalse();
  }

  @Test
  void an_invalidation_removes_value_and_token() {
    read("t1");
    assertThat(fenced.invalidate(scripts, List.of(KEY))).isTrue();
    assertThat(fill("t1")).isFalse();

    read("t2");
    fill("t2");
    assertThat(fenced.invalidate(scripts, List.of(KEY, "user:b:profile"))).isTrue();
    assertThat(read("")).isInstanceOf(Reply.Taken.class);
  }

  @Test
  void a_value_of_another_generation_is_a_miss() {
    read("t1");
    fill("t1");
    var next = new Scripts("g2", process(server), Hooks.NONE);
    assertThat(fenced.load(next, PATIENCE)).isTrue();

    assertThat(fenced.read(next, KEY, "t2").join()).isInstanceOf(Reply.Yours.class);
  }

  @Test
  void loading_leaves_no_key_behind() {
    assertThat(RedisLine.tell(server.port(), "DBSIZE")).isEqualTo("0");
  }

  @Test
  void scripts_of_another_process_are_refused_even_where_they_are_loaded() {
    var other = new Scripts("g1", "0".repeat(40), Hooks.NONE);

    assertThat(fenced.load(other, PATIENCE)).isFalse();
    assertThat(fenced.read(other, KEY, "t").join()).isInstanceOf(Reply.Fenced.class);
    assertThat(fenced.invalidate(other, List.of(KEY))).isFalse();
  }

  @Test
  void a_redis_that_was_emptied_of_scripts_is_fenced_and_not_given_them_again() {
    RedisLine.tell(server.port(), "SCRIPT", "FLUSH");

    assertThat(read("t")).isInstanceOf(Reply.Fenced.class);
    assertThat(fenced.invalidate(scripts, List.of(KEY))).isFalse();
    assertThat(read("t")).isInstanceOf(Reply.Fenced.class);
  }

  @Test
  void a_redis_that_came_back_with_its_old_data_is_fenced() throws Exception {
    Path data = Files.createTempDirectory(CacheLab.HOME, "dump-");
    stop();
    var durable = RedisOptions.durable(CacheLab.HOME, data.resolve("redis"));
    use(EmbeddedRedis.start(durable));
    scripts = new Scripts("g1", process(server), Hooks.NONE);
    fenced.load(scripts, PATIENCE);
    read("t1");
    fill("t1");
    stop();

    use(EmbeddedRedis.start(durable));

    assertThat(RedisLine.tell(server.port(), "EXISTS", KEY)).isEqualTo("1");
    assertThat(read("t2")).isInstanceOf(Reply.Fenced.class);
  }

  @Test
  void a_redis_that_was_replaced_and_promoted_again_keeps_scripts_and_is_fenced() {
    try (var other = EmbeddedRedis.start(RedisOptions.scratch(CacheLab.HOME))) {
      read("t1");
      fill("t1");
      RedisLine.tell(server.port(), "REPLICAOF", "127.0.0.1", Integer.toString(other.port()));
      assertThat(read("t2")).as("a replica").isInstanceOf(Reply.Fenced.class);

      RedisLine.tell(server.port(), "REPLICAOF", "NO", "ONE");

      assertThat(RedisLine.tell(server.port(), "SCRIPT", "EXISTS", scripts.sha(Script.READ)))
          .isEqualTo("1");
      assertThat(read("t2")).isInstanceOf(Reply.Fenced.class);
    }
  }

  @Test
  void a_redis_that_hangs_is_late_and_one_that_is_gone_fails() {
    CacheLab.signal("STOP", server.pid());
    assertThat(read("t")).isInstanceOf(Reply.Late.class);
    assertThat(fenced.invalidate(scripts, List.of(KEY))).isFalse();
    CacheLab.signal("CONT", server.pid());

    server.close();

    CacheLab.await(() -> read("t") instanceof Reply.Failed);
  }

  @Test
  void an_invalidation_works_when_memory_is_short() {
    read("t1");
    fill("t1");
    RedisLine.tell(server.port(), "CONFIG", "SET", "maxmemory-policy", "noeviction");
    RedisLine.tell(server.port(), "CONFIG", "SET", "maxmemory", "1");

    assertThat(fenced.invalidate(scripts, List.of(KEY))).isTrue();
    assertThat(RedisLine.tell(server.port(), "EXISTS", KEY)).isEqualTo("0");
  }

  @Test
  void what_redis_calls_a_script_is_what_we_call_it() {
    assertThat(RedisLine.tell(server.port(), "SCRIPT", "LOAD", "return 1"))
        .isEqualTo(Script.sha("return 1"));
    assertThat(
            List.of(
                scripts.sha(Script.READ), scripts.sha(Script.FILL), scripts.sha(Script.INVALIDATE)))
        .doesNotHaveDuplicates();
  }

  private Reply read(String token) {
    return fenced.read(scripts, KEY, token).join();
  }

  private boolean fill(String token) {
    return fenced.fill(scripts, KEY, token, new byte[] {1, 0, -1}, LIFE).join();
  }

  private static String process(EmbeddedRedis server) {
    return RedisLine.info(server.port()).replaceAll("(?s).*master_replid:([0-9a-f]{40}).*", "$1");
  }
}
