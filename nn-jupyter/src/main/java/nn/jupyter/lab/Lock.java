package nn.jupyter.lab;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held while something is built or installed, so that a second {@code ./lab} waits for it. */
final class Lock {
  private Lock() {}

  /** What is done under the lock. */
  interface Work<T> {
    T done() throws IOException, InterruptedException;
  }

  /** Does the work as soon as nobody else holds the project's lock. */
  static <T> T during(Project project, Work<T> work) throws IOException, InterruptedException {
    Path file = Files.createDirectories(project.state()).resolve("lock");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (channel.tryLock() == null) {
        project.say("Waiting for another lab, which is building or installing ...");
        channel.lock();
      }
      return work.done();
    }
  }
}
