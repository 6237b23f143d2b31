package nn.core.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nn.autodiff.Tensor;
import nn.core.Layer;
import nn.core.activations.Activation;
import nn.core.initializers.Initializer;
import nn.core.layers.Dense;
import nn.core.layers.Padding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownTypesTest {
  record Dropout2() {}

  @Test
  void knowsTheRecordsOfThisLibrary() {
    KnownTypes known = KnownTypes.standard();
    assertThat(known.type("Dense", Layer.class)).contains(Dense.class);
    assertThat(known.type("Padding.Same", Padding.class)).contains(Padding.Same.class);
    assertThat(known.names(Initializer.class)).contains("GlorotUniform", "Zeros");
    assertThat(known.name(Dense.class)).contains("Dense");
  }

  @Test
  void knowsNothingElse() {
    KnownTypes known = KnownTypes.standard();
    assertThat(known.type("Runtime", Object.class)).isEmpty();
    assertThat(known.type("java.lang.Runtime", Object.class)).isEmpty();
    assertThat(known.type("nn.core.layers.Dense", Object.class)).isEmpty();
    assertThat(known.type("KnownTypesTest.Dropout2", Object.class)).isEmpty();
    assertThat(known.type("Dense", Initializer.class)).isEmpty();
    assertThat(known.name(String.class)).isEmpty();
    assertThat(known.name(Tensor.class)).isEmpty();
  }

  @Test
  void givesEveryRecordANameOfItsOwn() {
    Map<String, Class<?>> records = new HashMap<>();
    for (String name : CoreTypes.names()) {
      for (Class<?> type : CoreTypes.of(name)) {
        if (type.isRecord() && Layer.class.isAssignableFrom(type)) {
          assertThat(records.put(name, type)).as(name).isNull();
        }
      }
    }
    assertThat(records).containsKey("Dense");
  }

  @Test
  void isNotChangedByWhatIsAdded() {
    KnownTypes more = KnownTypes.standard().with(Dropout2.class).with("mine", 7);
    assertThat(more.type("Dropout2", Object.class)).contains(Dropout2.class);
    assertThat(more.object("mine")).contains(7);
    assertThat(KnownTypes.standard().type("Dropout2", Object.class)).isEmpty();
    assertThat(KnownTypes.standard().object("mine")).isEmpty();
  }

  @Test
  void knowsALibraryByItsPackage() {
    KnownTypes known = KnownTypes.standard().withLibrary(Dense.class);
    assertThat(known.type("nn.core.layers/Dense", Layer.class)).contains(Dense.class);
    assertThat(known.type("nn.core.layers/Glorot", Object.class)).isEmpty();
    assertThat(known.type("nn.core/Dense", Object.class)).isEmpty();
    assertThat(known.names(Layer.class)).contains("Dense", "nn.core.layers/Dense");
    assertThat(KnownTypes.standard().type("nn.core.layers/Dense", Object.class)).isEmpty();
  }

  @Test
  void rejectsNamesThatAreTaken() {
    KnownTypes known = KnownTypes.standard().with("mine", 7);
    String taken = "KnownTypes: there is \"%s\" already; choose another name";
    assertThatThrownBy(() -> known.with("mine", 8)).hasMessage(taken, "mine");
    assertThatThrownBy(() -> known.with("Dense", 8)).hasMessage(taken, "Dense");
    assertThatThrownBy(() -> known.with(Dense.class)).hasMessage(taken, "Dense");
    assertThatThrownBy(() -> known.with("a.b", 8))
        .hasMessage("KnownTypes: expected a name of letters, digits and _ but got \"a.b\"");
  }

  @Test
  void rejectsClassesThatDoNotSayWhatTheyAreMadeOf() {
    assertThatThrownBy(() -> KnownTypes.standard().with(Activation.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "KnownTypes: expected a record or an enum but got nn.core.activations.Activation; make"
                + " it a record of what it is made with, or give the object a name:"
                + " with(\"name\", object)");
  }

  /** The library is usually in an archive, and has to find its classes there too. */
  @Test
  void findsTheClassesInAnArchive(@TempDir Path folder) throws Exception {
    Path archive = folder.resolve("core.jar");
    pack(Path.of(Layer.class.getProtectionDomain().getCodeSource().getLocation().toURI()), archive);
    URL[] urls =
        Stream.concat(
                Stream.of(archive),
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .map(Path::of)
                    .filter(path -> !path.endsWith("classes")))
            .map(KnownTypesTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader loader = new URLClassLoader(urls, new OtherThanCore())) {
      Class<?> types = loader.loadClass(CoreTypes.class.getName());
      assertThat(types).isNotSameAs(CoreTypes.class);
      var names = types.getDeclaredMethod("names");
      names.setAccessible(true);
      assertThat((List<?>) names.invoke(null)).isEqualTo(CoreTypes.names());
    }
  }

  /** What is not nn.core, from where it is. */
  private static final class OtherThanCore extends ClassLoader {
    OtherThanCore() {
      super(null);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("nn.core")) {
        throw new ClassNotFoundException(name);
      }
      return KnownTypesTest.class.getClassLoader().loadClass(name);
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void pack(Path classes, Path archive) throws IOException {
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }
}
