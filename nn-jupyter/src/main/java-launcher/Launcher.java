import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.math.BigInteger;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles the package {@code nn.jupyter.lab} and starts its {@code Lab}; run as a source file by
 * {@code lab} and {@code lab.cmd}.
 *
 * <p>It uses no other file of the project, so that it can run before anything is built, and it
 * stays within Java 11: an older JDK shall reach the sentence that says which one is needed. It
 * lies apart and in no package, because a JDK from 22 on takes what surrounds a source file as part
 * of the program, module declaration included. The classes go into a folder named after what the
 * sources contain, so each version is compiled once, and two that start at the same time do no harm
 * to each other.
 */
public final class Launcher {
  private static final int JDK = 17;

  private Launcher() {}

  /**
   * Starts the launcher.
   *
   * @param arguments the project's folder, then the words of the user
   * @throws Exception if the package cannot be compiled or started
   */
  public static void main(String[] arguments) throws Exception {
    int version = Runtime.version().feature();
    if (version < JDK) {
      System.err.println(
          "lab: Glassbox needs JDK "
              + JDK
              + " or newer, but "
              + System.getProperty("java.home")
              + " is "
              + version
              + "; set JAVA_HOME to a newer one.");
      System.exit(1);
    }
    Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
    try {
      Path classes = compiled(root);
      URLClassLoader loader =
          new URLClassLoader(
              new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
      loader
          .loadClass("nn.jupyter.lab.Lab")
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception ? (Exception) e.getCause() : e;
    } catch (FileSystemException e) {
      System.err.println(
          "lab: cannot write "
              + e.getFile()
              + " ("
              + e.getClass().getSimpleName()
              + "); put the project into a folder that is yours.");
      System.exit(1);
    }
  }

  /** The folder with the package's classes, compiled now unless an earlier start has done it. */
  static Path compiled(Path root) throws IOException {
    Path sources = root.resolve("nn-jupyter/src/main/java/nn/jupyter/lab");
    List<Path> files;
    try (Stream<Path> all = Files.list(sources)) {
      files =
          all.filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .sorted()
              .collect(Collectors.toList());
    }
    Path home = Files.createDirectories(root.resolve(".jupyter").resolve("launcher"));
    Path classes = home.resolve(digest(files));
    if (!Files.isDirectory(classes)) {
      Path fresh = Files.createTempDirectory(home, "new");
      compile(files, fresh);
      try {
        Files.move(fresh, classes, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileSystemException e) {
        if (!Files.isDirectory(classes)) {
          throw e;
        } // else another start was faster; what it compiled is the same
      }
    }
    return classes;
  }

  private static void compile(List<Path> files, Path into) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          Arrays.asList(
              "-d",
              into.toString(),
              "-cp",
              into.toString(),
              "-proc:none",
              "-encoding",
              "UTF-8",
              "--release",
              String.valueOf(JDK));
      boolean done =
          compiler
              .getTask(
                  messages,
                  manager,
                  null,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!done) {
        throw new IllegalStateException("nn.jupyter.lab does not compile:\n" + messages);
      }
    }
  }

  private static String digest(List<Path> files) throws IOException {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        sha.update(Files.readAllBytes(file));
      }
      return new BigInteger(1, sha.digest()).toString(16).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
