package dev.undercroft.drill;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.undercroft.drill", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule drills_know_the_product_from_outside_only =
      classes()
          .that()
          .resideInAPackage("dev.undercroft.drill..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.undercroft.drill..",
              "dev.undercroft.history..",
              "dev.undercroft.command..",
              "dev.undercroft.embedded..",
              "dev.undercroft.proto..",
              "java..",
              "com.google..",
              "io.grpc..",
              "org.jspecify..",
              "org.slf4j..",
              "picocli..",
              "tools.jackson..")
          .because("a drill that shares code with what it checks shares its mistakes");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices()
          .matching("dev.undercroft.drill.(*)..")
          .should()
          .beFreeOfCycles()
          .because("two packages that need each other are one, and read as none");
}
