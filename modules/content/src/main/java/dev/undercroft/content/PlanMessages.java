package dev.undercroft.content;

import dev.undercroft.content.policy.KindBump;
import dev.undercroft.content.policy.Reason;
import dev.undercroft.content.seed.Fault;
import dev.undercroft.kernel.Limits;
import dev.undercroft.proto.release.v1.SeedFault;
import dev.undercroft.proto.release.v1.VersionBump;
import dev.undercroft.proto.release.v1.VersionPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Plans as the API tells them.
final class PlanMessages {
  private PlanMessages() {}

  /// @param refusals the plan's, as faults
  /// @param kinds whose files were sent
  static dev.undercroft.proto.release.v1.SeedPlan of(
      SeedPlan plan, List<Fault> refusals, List<String> kinds) {
    return begun(Optional.ofNullable(plan.active()), refusals, kinds)
        .setChanged(!plan.isUnchanged())
        .setDiff(DiffMessages.of(plan.records(), plan.impact()))
        .addAllBumps(plan.bumps().stream().map(PlanMessages::bump).toList())
        .setPinnedSaves(plan.pinnedSaves())
        .build();
  }

  /// Of files that can't be compared with anything.
  static dev.undercroft.proto.release.v1.SeedPlan faulty(
      Optional<Release> base, List<Fault> faults, List<String> kinds) {
    return begun(base, faults, kinds).build();
  }

  private static dev.undercroft.proto.release.v1.SeedPlan.Builder begun(
      Optional<Release> base, List<Fault> faults, List<String> kinds) {
    var plan =
        dev.undercroft.proto.release.v1.SeedPlan.newBuilder()
            .addAllFaults(told(faults))
            .addAllKinds(kinds);
    base.map(Release::message).ifPresent(plan::setBase);
    return plan;
  }

  private static List<SeedFault> told(List<Fault> faults) {
    var told =
        new ArrayList<>(
            faults.stream().limit(Limits.SENT_SEEDS_FAULTS).map(PlanMessages::fault).toList());
    int hidden = faults.size() - told.size();
    if (hidden > 0) {
      told.add(
          SeedFault.newBuilder()
              .setLine(1)
              .setColumn(1)
              .setRule("too-many-faults")
              .setMessage(
                  "%d more faults follow; they are told once these are mended.".formatted(hidden))
              .build());
    }
    return told;
  }

  private static SeedFault fault(Fault fault) {
    return SeedFault.newBuilder()
        .setFile(fault.file())
        .setLine(fault.line())
        .setColumn(fault.column())
        .setPointer(fault.pointer())
        .setRule(fault.rule())
        .setMessage(fault.message())
        .build();
  }

  private static VersionBump bump(KindBump bump) {
    return VersionBump.newBuilder()
        .setKind(bump.kind())
        .setPart(VersionPart.valueOf("VERSION_PART_" + bump.bump().name()))
        .setActive(bump.active().toString())
        .setGiven(bump.given().toString())
        .setNeeded(bump.needed().toString())
        .setEnough(bump.isEnough())
        .addAllReasons(bump.reasons().stream().map(Reason::sentence).toList())
        .build();
  }
}
