package dev.undercroft.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.grpc.BindableService;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.protobuf.ProtoFileDescriptorSupplier;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.Set;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.TransactionalCallable;
import org.jooq.TransactionalRunnable;
import org.jooq.exception.DataAccessException;

/// Who may know whom. POMs refuse most of it already; here stands why.
@AnalyzeClasses(packages = "dev.undercroft", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String[] FEATURES = {
    "dev.undercroft.content..",
    "dev.undercroft.players..",
    "dev.undercroft.saves..",
    "dev.undercroft.runs..",
    "dev.undercroft.social..",
    "dev.undercroft.insight.."
  };

  @ArchTest
  static final ArchRule features_do_not_know_each_other =
      slices()
          .matching("dev.undercroft.(content|players|saves|runs|social|insight)..")
          .should()
          .notDependOnEachOther()
          .because("a feature can then be read, tested and moved alone; server joins them");

  @ArchTest
  static final ArchRule nobody_but_server_knows_a_feature =
      noClasses()
          .that(resideInAPackage("dev.undercroft.."))
          .and()
          .resideOutsideOfPackages(FEATURES)
          .and()
          .resideOutsideOfPackage("dev.undercroft.server..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FEATURES)
          .because("what serves every feature must not bend to one of them");

  @ArchTest
  static final ArchRule rpc_cache_and_database_do_not_know_each_other =
      slices()
          .matching("dev.undercroft.(rpc|cache|database)..")
          .should()
          .notDependOnEachOther()
          .because("each hides one piece of machinery, and a feature chooses what it needs");

  @ArchTest
  static final ArchRule the_kernel_depends_on_nothing =
      classes()
          .that()
          .resideInAPackage("dev.undercroft.kernel..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.undercroft.kernel..", "java..", "org.jspecify..")
          .because("everybody sees it, so whatever it needed everybody would need");

  @ArchTest
  static final ArchRule only_server_starts_servers =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.undercroft.server..", "dev.undercroft.embedded..", "dev.undercroft.testkit..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.undercroft.embedded..")
          .because("a feature runs on servers that are there, embedded or not");

  // What a feature names of gRPC: the methods of its services, never how they are reached.
  private static final DescribedPredicate<JavaClass> GRPC_SERVER_SIDE =
      resideInAPackage("io.grpc..")
          .and(
              not(
                  oneOf(
                      Set.of(
                          BindableService.class,
                          StreamObserver.class,
                          // What a stream is told by, and a call's headers, as Prebuilt hands them
                          // over.
                          ServerCallStreamObserver.class,
                          Metadata.class,
                          Metadata.Key.class,
                          Metadata.AsciiMarshaller.class,
                          ServiceDescriptor.class,
                          MethodDescriptor.class,
                          MethodDescriptor.PrototypeMarshaller.class,
                          MethodDescriptor.Marshaller.class,
                          ServerMethodDefinition.class,
                          ServerServiceDefinition.class,
                          ProtoFileDescriptorSupplier.class))))
          .as("of gRPC's machinery");

  @ArchTest
  static final ArchRule only_rpc_knows_how_grpc_serves =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.undercroft.rpc..", "dev.undercroft.proto..", "dev.undercroft.testkit..")
          // A client: it makes the calls that a start rehearses.
          .and()
          .doNotHaveSimpleName("FirstCalls")
          .should()
          .dependOnClassesThat(GRPC_SERVER_SIDE)
          .because(
              "interceptors, statuses and limits are the same for all features; a feature has the"
                  + " generated bases, or descriptors and method definitions for Prebuilt");

  @ArchTest
  static final ArchRule only_cache_knows_redisson =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.undercroft.cache..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.redisson..")
          .because("the rules that keep a cache from lying are kept in one place");

  // What a use-case names of jOOQ: a transaction to hand on, and its failure.
  private static final DescribedPredicate<JavaClass> SQL =
      resideInAPackage("org.jooq..")
          .and(
              not(
                  oneOf(
                      Set.of(
                          DSLContext.class,
                          Configuration.class,
                          TransactionalCallable.class,
                          TransactionalRunnable.class,
                          DataAccessException.class))))
          .as("jOOQ's statements");

  @ArchTest
  static final ArchRule sql_stands_in_stores =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.undercroft.database..",
              "dev.undercroft.content.kind..",
              "dev.undercroft.content.gen..")
          .and()
          .haveSimpleNameNotEndingWith("Store")
          .should()
          .dependOnClassesThat(SQL)
          .because("a use-case reads as what the game does; how rows come and go is its store's");

  @ArchTest
  static final ArchRule only_database_knows_the_driver =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.undercroft.database..", "dev.undercroft.embedded..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.postgresql..", "com.zaxxer..", "org.flywaydb..", "java.sql.."))
          .because("one pool with one set of timeouts; whoever opens another one escapes them");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices()
          .matching("dev.undercroft.(**)")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(
              resideInAPackage("dev.undercroft.database.gen.."),
              resideInAPackage("dev.undercroft.database.gen.."))
          .because("two packages that need each other are one, and read as none");

  private static DescribedPredicate<JavaClass> oneOf(Set<Class<?>> allowed) {
    return DescribedPredicate.describe(
        "one of " + allowed, type -> allowed.stream().anyMatch(type::isEquivalentTo));
  }
}
