package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.UiRules;

/// What stands in a part of the screen fits into it.
final class ScreenFits implements Rule {
  /// Rows above and below the messages.
  private static final int FRAME = 2;

  @Override
  public String name() {
    return "screen-fits";
  }

  @Override
  public void check(Records records) {
    for (Located<UiRules> ui : records.of(UiRules.class, "bar_width", "stats_panel_width")) {
      int bar = ui.message().getBarWidth();
      int panel = ui.message().getStatsPanelWidth();
      if (bar > panel) {
        ui.fault(
            this,
            "bar_width",
            "A bar of %d columns does not fit into a stats_panel_width of %d; narrow the one or widen the other."
                .formatted(bar, panel));
      }
    }
    for (Located<UiRules> ui :
        records.of(UiRules.class, "message_log_size", "message_area_height")) {
      int rows = ui.message().getMessageLogSize() + FRAME;
      int area = ui.message().getMessageAreaHeight();
      if (rows > area) {
        ui.fault(
            this,
            "message_log_size",
            "%d messages and their frame take %d rows, but message_area_height is %d; show fewer or raise it."
                .formatted(ui.message().getMessageLogSize(), rows, area));
      }
    }
  }
}
