package nn.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Services are named twice, for the class path and for the module path; both must say the same. */
class ServicesTest {
  @Test
  void areTheSameOnTheClassPathAndInTheModule() throws Exception {
    Class<?> here = Rich.class;
    ModuleDescriptor module;
    Path classes = Path.of(here.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (InputStream in = Files.newInputStream(classes.resolve("module-info.class"))) {
      module = ModuleDescriptor.read(in);
    }
    assertThat(module.name()).isEqualTo("nn.jupyter");
    assertThat(module.provides()).hasSize(4);
    for (ModuleDescriptor.Provides service : module.provides()) {
      Path names = classes.resolve("META-INF/services").resolve(service.service());
      assertThat(Files.readAllLines(names))
          .containsExactlyInAnyOrderElementsOf(service.providers());
    }
  }
}
