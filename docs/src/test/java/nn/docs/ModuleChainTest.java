package nn.docs;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

@AnalyzeClasses(
    packages = "nn",
    importOptions = {ImportOption.DoNotIncludeTests.class})
class ModuleChainTest {
  @ArchTest
  static final ArchRule modulesFormOneChain =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("autodiff")
          .definedBy("nn.autodiff..")
          .layer("core")
          .definedBy("nn.core..")
          .layer("data")
          .definedBy("nn.data..")
          .layer("course")
          .definedBy("nn.course..")
          .layer("viz")
          .definedBy("nn.viz..")
          .layer("jupyter")
          .definedBy("nn.jupyter..")
          .whereLayer("jupyter")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("course")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("viz")
          .mayOnlyBeAccessedByLayers("jupyter")
          .whereLayer("data")
          .mayOnlyBeAccessedByLayers("course", "jupyter")
          .whereLayer("core")
          .mayOnlyBeAccessedByLayers("data", "course", "viz", "jupyter");

  @ArchTest
  static final ArchRule enginesUseNothingButTheJdkAndJsonToSave =
      classes()
          .that()
          .resideInAnyPackage("nn.autodiff..", "nn.core..")
          .and()
          .resideOutsideOfPackage("nn.core.saving")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "nn.autodiff..", "nn.core..", "java..", "jdk.incubator..", "org.jspecify..");

  @ArchTest
  static final ArchRule kernelsStayInside =
      noClasses()
          .that(not(resideInAnyPackage("nn.autodiff..", "nn.bench..")))
          .should()
          .dependOnClassesThat(resideInAPackage("nn.autodiff.kernels.."))
          .because("they are not exported");

  @ArchTest
  static final ArchRule randomnessComesFromASeed =
      noClasses()
          .that()
          .resideInAnyPackage("nn.autodiff..", "nn.core..", "nn.data..", "nn.viz..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Random.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ThreadLocalRandom.class)
          .orShould()
          .callMethod(Math.class, "random");
}
