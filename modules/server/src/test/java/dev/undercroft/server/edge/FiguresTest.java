package dev.undercroft.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FiguresTest {
  @ParameterizedTest
  @EnumSource
  void a_figure_that_tests_change_is_this_for_players(Figure figure) throws Exception {
    var yaml = YamlTree.parse(Files.readString(EdgeFixture.template()));

    assertThat(yaml.at(figure.place())).isEqualTo(figure.committed());
  }
}
