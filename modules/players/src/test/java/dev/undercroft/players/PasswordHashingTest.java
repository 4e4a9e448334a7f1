package dev.undercroft.players;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.players.PasswordHashing.Check;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashingTest {
  // Made by the reference implementations.
  private static final String ARGON2ID =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
  private static final String BCRYPT =
      "$2b$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW";

  private static final PasswordHashing HASHING =
      new PasswordHashing(PasswordHashing.threads(), new SimpleMeterRegistry());

  @AfterAll
  static void stop() {
    HASHING.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"correct horse", "пароль 密码 🗝️", "'; drop table --", "zero\0inside"})
  void a_password_matches_its_own_hash_and_no_other_does(String text) {
    String hash = HASHING.hash(new Password(text));

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(HASHING.check(new Password(text), hash)).isEqualTo(Check.RIGHT);
    assertThat(HASHING.check(new Password(text + " "), hash)).isEqualTo(Check.WRONG);
  }

  @Test
  void the_same_password_never_has_the_same_hash() {
    var password = new Password("correct horse");

    assertThat(HASHING.hash(password)).isNotEqualTo(HASHING.hash(password));
  }

  @Test
  void a_hash_of_the_reference_implementation_is_understood() {
    assertThat(HASHING.check(new Password("password"), ARGON2ID)).isEqualTo(Check.RIGHT);
    assertThat(HASHING.check(new Password("Password"), ARGON2ID)).isEqualTo(Check.WRONG);
  }

  @Test
  void a_bcrypt_hash_is_understood_and_to_be_replaced() {
    assertThat(HASHING.check(new Password("U*U"), BCRYPT)).isEqualTo(Check.RIGHT_BUT_WEAK);
    assertThat(HASHING.check(new Password("u*u"), BCRYPT)).isEqualTo(Check.WRONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$argon2id$v=19$m=9728,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$",
        "$argon2id$v=19$m=19456,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$"
      })
  void a_hash_that_costs_less_than_todays_is_to_be_replaced(String parameters) {
    String zeros = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    assertThat(Argon2.parse(parameters + zeros))
        .hasValueSatisfying(hash -> assertThat(hash.isWeak()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$AAAA", "$1$x$y"})
  void what_is_no_hash_matches_nothing(String stored) {
    assertThat(HASHING.check(new Password(stored), stored)).isEqualTo(Check.WRONG);
    assertThat(HASHING.check(new Password(""), stored)).isEqualTo(Check.WRONG);
  }

  @Test
  void it_runs_on_platform_threads_so_that_no_carrier_is_held()
      throws ExecutionException, InterruptedException {
    try (var threads = PasswordHashing.threads()) {
      Thread thread = threads.submit(Thread::currentThread).get();

      assertThat(thread.isVirtual()).isFalse();
      assertThat(thread.getName()).startsWith("password-");
    }
  }

  @Test
  void nothing_that_holds_a_secret_shows_it() {
    var password = new Password("correct horse");
    Argon2 hash = Argon2.parse(ARGON2ID).orElseThrow();

    assertThat(password).hasToString("Password");
    assertThat(hash).hasToString("Argon2");
    assertThat(new Email("ada@example.com")).hasToString("Email");
  }
}
