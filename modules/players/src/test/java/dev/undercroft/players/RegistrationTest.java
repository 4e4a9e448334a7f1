package dev.undercroft.players;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.players.v1.GetProfileByNameRequest;
import dev.undercroft.proto.players.v1.RegisterRequest;
import dev.undercroft.proto.players.v1.UpdateMeRequest;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever can be typed into the fields of a registration and of a profile.
class RegistrationTest {
  private static final String MEGABYTE = "x".repeat(1024 * 1024);
  private static final List<String> METACHARACTERS =
      List.of(
          "'); drop table players.player; --",
          "\" or \"\"=\"",
          "$$ || pg_sleep(9) || $$",
          "\\'; select 1; \\",
          "%s%n{0}${jndi:ldap://x}",
          "]] redis.call('flushall') --[[",
          "{user}:profile",
          "a\\u0000b <script>alert(1)</script>");
  private static TestServers servers;
  private static PlayersLab lab;
  private static TestClient someone;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
    lab = new PlayersLab(servers);
    someone = lab.player("Someone");
  }

  @AfterAll
  static void stop() {
    lab.close();
    servers.close();
  }

  @Test
  void of_eight_at_once_with_one_name_one_wins() {
    List<String> outcomes =
        atOnce(
            8,
            i ->
                PlayersLab.registration("Contested").toBuilder()
                    .setUsername(i % 2 == 0 ? "Contested" : "cOnTeStEd")
                    .setEmail("contested" + i + "@example.com")
                    .build());

    assertThat(Collections.frequency(outcomes, "registered")).isOne();
    assertThat(Collections.frequency(outcomes, "USERNAME_TAKEN")).isEqualTo(7);
  }

  @Test
  void of_eight_at_once_with_one_address_one_wins() {
    List<String> outcomes =
        atOnce(
            8,
            i ->
                PlayersLab.registration("Household" + i).toBuilder()
                    .setEmail(i % 2 == 0 ? "household@example.com" : "HouseHold@Example.com")
                    .build());

    assertThat(Collections.frequency(outcomes, "registered")).isOne();
    assertThat(Collections.frequency(outcomes, "EMAIL_TAKEN")).isEqualTo(7);
  }

  @Test
  void a_taken_name_and_a_taken_address_are_told_in_whatever_case() {
    lab.player("Original");

    var name = refused(PlayersLab.registration("oRIGINAL").toBuilder().setEmail("o@example.com"));
    var address =
        refused(PlayersLab.registration("Other").toBuilder().setEmail("ORIGINAL@EXAMPLE.COM"));

    assertThat(name.code()).isEqualTo(Code.ALREADY_EXISTS);
    assertThat(name.reason()).isEqualTo("USERNAME_TAKEN");
    assertThat(name.fields()).containsExactly("username");
    assertThat(address.code()).isEqualTo(Code.ALREADY_EXISTS);
    assertThat(address.reason()).isEqualTo("EMAIL_TAKEN");
    assertThat(address.fields()).containsExactly("email");
    assertThat(address.message()).doesNotContainIgnoringCase("original");
  }

  static Stream<String> impossibleNames() {
    return Stream.concat(
        METACHARACTERS.stream(),
        Stream.of(
            "",
            "ab",
            "a".repeat(51),
            "with space",
            " padded ",
            "dash-ed",
            "tab\tbed",
            "line\nbroken",
            "zero\0inside",
            "Αda", // Greek capital alpha
            "аdа_1", // Cyrillic a
            "ſophie", // long s, whose upper case is S
            "\u212Aelvin", // the sign for Kelvin, whose lower case is k
            "ADA\u0131", // dotless i
            "ada\u200B", // zero-width space
            "\u202Eada", // right to left
            "ＡＤＡ", // full width
            "émile",
            "e\u0301mile",
            "🗝🗝🗝"));
  }

  @ParameterizedTest
  @MethodSource("impossibleNames")
  void a_name_of_anything_but_ascii_letters_digits_and_underscores_is_refused(String name) {
    var refused = refused(PlayersLab.registration("Fine").toBuilder().setUsername(name));

    assertInvalid(refused, "username");
  }

  static Stream<String> impossibleAddresses() {
    return Stream.concat(
        METACHARACTERS.stream(),
        Stream.of(
            "",
            "ada",
            "ada@",
            "@example.com",
            "a@b@example.com",
            "ada @example.com",
            "ada@exam ple.com",
            "ada@example.com\n",
            "ada@example.com\0",
            "ada\r\nbcc: all@example.com",
            "ada@-example.com",
            "аda@example.com", // Cyrillic a
            "ada@exämple.com",
            "\"ada\"@example.com",
            "Ada <ada@example.com>",
            "a".repeat(250) + "@example.com"));
  }

  @ParameterizedTest
  @MethodSource("impossibleAddresses")
  void what_is_no_address_is_refused(String address) {
    var refused = refused(PlayersLab.registration("Fine").toBuilder().setEmail(address));

    assertInvalid(refused, "email");
  }

  static Stream<String> impossibleDisplayNames() {
    return Stream.of(
        " ",
        "\t\n",
        "\u2003\u2003",
        "\u200B\u200D",
        "x".repeat(101),
        "🗝".repeat(101),
        "bell\u0007",
        "zero\0inside",
        "line\nbroken",
        "line\u2028broken",
        "escape\u001B[31m",
        "delete\u007F",
        "next line\u0085.",
        "turned\u202Eround",
        "turned\u2066round");
  }

  @ParameterizedTest
  @MethodSource("impossibleDisplayNames")
  void a_display_name_that_is_too_long_unseen_or_breaks_lines_is_refused(String name) {
    var refused = refused(PlayersLab.registration("Fine").toBuilder().setDisplayName(name));

    assertInvalid(refused, "display_name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "bell\u0007", "turned\u202Eround"})
  void nor_can_one_be_changed_to_that(String name) {
    var before = someone.me();

    var refused = Refused.of(() -> someone.profiles().updateMe(named(name)));

    assertInvalid(refused, "display_name");
    assertThat(someone.me()).isEqualTo(before);
  }

  static Stream<String> displayNames() {
    return Stream.concat(
        METACHARACTERS.stream(),
        Stream.of("1", "Ada", "Ада 艾达 أدا", "🗝", "👩‍👩‍👧", "x".repeat(100), "🗝".repeat(100)));
  }

  @ParameterizedTest
  @MethodSource("displayNames")
  void any_other_display_name_comes_back_as_it_was_typed(String name) {
    someone.profiles().updateMe(named("  " + name + "\t"));

    assertThat(someone.me().getProfile().getDisplayName()).isEqualTo(name);
    assertThat(someone.me().getPlayer().getDisplayName()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"username", "email", "password", "display_name"})
  void a_megabyte_is_refused_in_every_field(String field) {
    var request = PlayersLab.registration("Fine").toBuilder();
    request.setField(request.getDescriptorForType().findFieldByName(field), MEGABYTE);

    var refused = refused(request);

    assertThat(refused.reason()).isIn("MESSAGE_TOO_LARGE", "REQUEST_INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"username", "email", "password", "display_name"})
  void a_field_just_below_what_a_message_may_have_is_refused_by_its_name(String field) {
    var request = PlayersLab.registration("Fine").toBuilder();
    request.setField(request.getDescriptorForType().findFieldByName(field), "x".repeat(500 * 1024));

    assertInvalid(refused(request), field);
  }

  @Test
  void a_password_of_metacharacters_is_one_like_any_other() {
    for (int i = 0; i < METACHARACTERS.size(); i++) {
      String password = METACHARACTERS.get(i);
      TestClient client = lab.stranger();
      client
          .auth()
          .register(
              PlayersLab.registration("Typist" + i).toBuilder().setPassword(password).build());

      client.login("Typist" + i, password);
    }
  }

  @Test
  void a_password_that_is_common_or_holds_the_name_is_refused_by_its_field() {
    for (String password : List.of("password1", "my_fine_Secret")) {
      var refused = refused(PlayersLab.registration("Fine").toBuilder().setPassword(password));

      assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
      assertThat(refused.reason()).isEqualTo("PASSWORD_REFUSED");
      assertThat(refused.fields()).containsExactly("password");
      assertThat(refused.message()).doesNotContain(password);
    }
  }

  @Test
  void a_page_is_found_by_names_that_can_be_only() {
    for (String name :
        List.of("nobody_here", "'; drop table x; --", "\u212Aelvin", "zero\0in", "%%%")) {
      var refused =
          Refused.of(() ->
              lab.stranger()
                  .profiles()
                  .getProfileByName(
                      GetProfileByNameRequest.newBuilder().setUsername(name).build()));

      assertThat(refused.code()).isEqualTo(Code.NOT_FOUND);
      assertThat(refused.reason()).isEqualTo("PLAYER_NOT_FOUND");
    }
  }

  private static List<String> atOnce(int count, IntFunction<RegisterRequest> request) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          IntStream.range(0, count)
              .mapToObj(
                  i -> CompletableFuture.supplyAsync(() -> outcome(request.apply(i)), threads))
              .toList();
      return calls.stream().map(CompletableFuture::join).toList();
    }
  }

  private static String outcome(RegisterRequest request) {
    try {
      lab.stranger().auth().register(request);
      return "registered";
    } catch (StatusRuntimeException e) {
      return Refused.of(e).reason();
    }
  }

  private static Refused refused(RegisterRequest.Builder request) {
    return Refused.of(() -> lab.stranger().auth().register(request.build()));
  }

  private static void assertInvalid(Refused refused, String field) {
    assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refused.reason()).isEqualTo("REQUEST_INVALID");
    assertThat(refused.fields()).contains(field).allMatch(field::equals);
  }

  private static UpdateMeRequest named(String name) {
    return UpdateMeRequest.newBuilder().setDisplayName(name).build();
  }
}
