package nn.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import nn.core.callbacks.RecordTime;
import nn.core.progress.Progress;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  /** What every JVM computes alike is allowed; these may differ from machine to machine. */
  private static final Set<String> INEXACT =
      Set.of(
          "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "exp", "expm1", "log", "log10",
          "log1p", "pow", "sinh", "cosh", "tanh", "cbrt", "hypot", "random");

  private final JavaClasses core =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("nn.core");

  @Test
  void usesTheEngineAndTheJdkOnlyAndJsonToSave() {
    classes()
        .that()
        .resideOutsideOfPackage("nn.core.saving")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("nn.core..", "nn.autodiff", "java..", "org.jspecify.annotations")
        .check(core);
    classes()
        .that()
        .resideInAPackage("nn.core.saving")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "nn.core..", "nn.autodiff", "java..", "org.jspecify.annotations", "com.google.gson..")
        .check(core);
  }

  @Test
  void callsNoFunctionThatDiffersBetweenMachines() {
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "a function of Math that is not exact",
                (JavaCall<?> call) ->
                    call.getTargetOwner().isEquivalentTo(Math.class)
                        && INEXACT.contains(call.getName())))
        .check(core);
  }

  @Test
  void drawsFromNoOtherRandomness() {
    noClasses().should().dependOnClassesThat().areAssignableTo(Random.class).check(core);
    noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocalRandom.class).check(core);
  }

  @Test
  void writesNothingToTheStandardStreamsButProgress() {
    noClasses()
        .that()
        .areNotAssignableTo(Progress.class)
        .should()
        .accessField(System.class, "err")
        .check(core);
    noClasses().should().accessField(System.class, "out").check(core);
    noClasses().should().callMethod(Throwable.class, "printStackTrace").check(core);
  }

  @Test
  void readsTheClockWhereTimeIsShownOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("nn.core.progress")
        .and()
        .areNotAssignableTo(RecordTime.class)
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(core);
  }

  @Test
  void knowsOfTrainingInTheTrainingPackageOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("nn.core.training")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("nn.core.training", "nn.core.optimizers")
        .check(
            core.that(
                DescribedPredicate.describe(
                    "outside of what trains",
                    type ->
                        !List.of(
                                "nn.core.optimizers",
                                "nn.core.callbacks",
                                "nn.core.doctor",
                                "nn.core.landscape",
                                "nn.core.saving",
                                "nn.core.search")
                            .contains(type.getPackageName()))));
  }
}
