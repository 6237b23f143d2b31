package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelWithoutPoiTest {
  /** Knows all that this class knows, but for Apache POI. */
  private static final class WithoutPoi extends ClassLoader {
    private final ClassLoader all = Objects.requireNonNull(Tables.class.getClassLoader());

    private WithoutPoi() {
      super(null);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("org.apache.poi.")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith("nn.data.tables.Excel")) {
        return all.loadClass(name);
      }
      try (InputStream in = all.getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = Objects.requireNonNull(in).readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static @Nullable Throwable thrown(Method read, Path file) throws Exception {
    try {
      read.invoke(null, file, null);
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    }
  }

  @Test
  void saysWhatToAddWhereThereIsNone(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("table.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
    }
    Method read =
        new WithoutPoi()
            .loadClass("nn.data.tables.ExcelFile")
            .getDeclaredMethod("read", Path.class, String.class);
    read.setAccessible(true);
    assertThat(thrown(read, file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContainingAll(
            "reading Excel needs Apache POI, which is not there",
            "add the dependency org.apache.poi:poi-ooxml");
  }
}
