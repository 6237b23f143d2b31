package nn.jupyter.lab;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.tools.ToolProvider;

/** What the doctor looks at outside of the project. */
final class MachineChecks {
  // A built project with its Python environment, and room for what notebooks write.
  private static final long ROOM = 1_000_000_000L;

  private MachineChecks() {}

  static Finding jdk() {
    String found = Runtime.version() + ", " + System.getProperty("java.home");
    return ToolProvider.getSystemJavaCompiler() == null
        ? Finding.missing(
            "JDK", found + " is a JRE", "install a JDK 17 or newer, set JAVA_HOME to it")
        : Finding.ok("JDK", found);
  }

  static Finding vectorApi() {
    return Jvm.hasVectorApi()
        ? Finding.ok("Vector API", "jdk.incubator.vector is there, and on")
        : Finding.note(
            "Vector API",
            "this JDK has no jdk.incubator.vector: training gives the same numbers, slower",
            "use a full JDK 17 or newer");
  }

  static Finding fonts() {
    try {
      // Drawing text is what fails where there is no font, so text is measured, not files counted.
      Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
      double width =
          font.getStringBounds("loss", new FontRenderContext(null, true, true)).getWidth();
      int families =
          GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length;
      if (width > 0) {
        return Finding.ok("fonts", families + " families, as " + font.getFontName(Locale.ROOT));
      }
      return noFonts("text has no width");
    } catch (RuntimeException | Error e) { // the JDK throws both kinds here
      return noFonts(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static Finding noFonts(String why) {
    return Finding.missing(
        "fonts",
        "no text can be drawn into charts: " + why,
        "install fontconfig and a font (Debian, Ubuntu: apt install fontconfig fonts-dejavu-core)");
  }

  static Finding disk(Project project) throws IOException {
    Path folder = project.root();
    Path probe = null;
    try {
      probe = Files.createTempFile(folder, "lab", ".tmp");
    } catch (IOException e) {
      return Finding.missing(
          "disk", folder + " cannot be written", "put the project into a folder that is yours");
    } finally {
      if (probe != null) {
        Files.delete(probe);
      }
    }
    long free = Files.getFileStore(folder).getUsableSpace();
    String found = "%s can be written, %.1f GB free".formatted(folder, free / 1e9);
    return free >= ROOM
        ? Finding.ok("disk", found)
        : Finding.note("disk", found, "make room for 1 GB, which a build with Jupyter takes");
  }
}
