package dev.undercroft.drill.cluster;

import dev.undercroft.command.Site;
import java.nio.file.Path;

/// The site of tests: programs of this checkout, and its seeds.
public final class TestSite {
  public static final Site SITE =
      new Site(
          "drill", Path.of(System.getProperty("undercroft.home")), Path.of("..", "..", "data"));

  private TestSite() {}
}
