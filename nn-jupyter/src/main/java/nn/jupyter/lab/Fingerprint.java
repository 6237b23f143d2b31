package nn.jupyter.lab;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One number for all that a build reads and made: the poms, the main sources, and the project's own
 * jars. It changes when a byte of them does, and only then.
 */
final class Fingerprint {
  private Fingerprint() {}

  /** The number of a project, with the jars in {@code lib}. */
  static String of(Path root, Path lib) throws IOException {
    List<Path> files = new ArrayList<>(filesIn(root.resolve(".mvn")));
    files.add(root.resolve("pom.xml"));
    try (Stream<Path> folders = Files.list(root)) {
      for (Path folder : folders.sorted().toList()) {
        if (Files.exists(folder.resolve("pom.xml"))) {
          files.add(folder.resolve("pom.xml"));
          files.addAll(filesIn(folder.resolve("src").resolve("main")));
        }
      }
    }
    for (Path jar : filesIn(lib)) {
      if (jar.getFileName().toString().startsWith("nn-")) {
        files.add(jar);
      }
    }
    MessageDigest digest = sha256();
    for (Path file : files) {
      String name = root.relativize(file).toString().replace('\\', '/');
      digest.update((name + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return new BigInteger(1, digest.digest()).toString(16);
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
