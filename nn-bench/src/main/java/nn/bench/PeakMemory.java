package nn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The most memory this process has held so far, as the operating system counts it. */
final class PeakMemory {
  private static final Path STATUS = Path.of("/proc/self/status");

  private PeakMemory() {}

  /** Bytes of memory resident at the highest; empty where the system does not tell. */
  static OptionalLong bytes() {
    try {
      return bytes(Files.readString(STATUS));
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** Reads the line {@code VmHWM: 374000 kB}. */
  static OptionalLong bytes(String status) {
    return status
        .lines()
        .filter(line -> line.matches("VmHWM:\\s*\\d+ kB"))
        .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst();
  }
}
