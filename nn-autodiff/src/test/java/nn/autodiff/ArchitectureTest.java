package nn.autodiff;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The walls of the module, and what may not be called inside. */
class ArchitectureTest {
  private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Classes.folder());

  /** Of Math, what IEEE 754 rounds in one way only; the rest may differ between machines. */
  private static final Set<String> EXACT =
      Set.of(
          "abs",
          "max",
          "min",
          "sqrt",
          "fma",
          "rint",
          "floor",
          "ceil",
          "round",
          "signum",
          "copySign",
          "scalb",
          "getExponent",
          "nextUp",
          "nextDown",
          "ulp",
          "clamp");

  @Test
  void usesNothingButTheJdk() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "nn.autodiff..",
            "java.lang..",
            "java.math..",
            "java.util..",
            "jdk.incubator.vector..",
            "org.jspecify.annotations..")
        .check(CLASSES);
  }

  @Test
  void hasKernelsThatKnowNothingOfTheEngines() {
    noClasses()
        .that()
        .resideInAPackage("nn.autodiff.kernels..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("nn.autodiff")
        .check(CLASSES);
  }

  @Test
  void computesTheSameBitsOnEveryMachine() {
    noClasses()
        .should()
        .accessTargetWhere(
            new DescribedPredicate<JavaAccess<?>>("a function of Math is not exact") {
              @Override
              public boolean test(JavaAccess<?> access) {
                String name = access.getTarget().getName();
                return access.getTargetOwner().isEquivalentTo(Math.class)
                    && !EXACT.contains(name)
                    && !name.endsWith("Exact")
                    && !name.startsWith("floor");
              }
            })
        .check(CLASSES);
  }

  @Test
  void drawsNoHiddenRandomNumbers() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.util\\.(Random|SplittableRandom)|.*ThreadLocalRandom|java\\.security\\..*")
        .orShould()
        .callMethod(Math.class, "random")
        .check(CLASSES);
  }

  /** But for the workers, which look at it to decide when to sleep. */
  @Test
  void readsNoClock() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.kernels\\.Workers.*")
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.time..")
        .check(CLASSES);
  }

  @Test
  void writesNothingToTheConsole() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(CLASSES);
  }

  @Test
  void keepsNoStaticFieldThatCanBeSet() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }
}
