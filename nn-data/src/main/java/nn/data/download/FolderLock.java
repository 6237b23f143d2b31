package nn.data.download;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One writer in a folder at a time, among threads and among processes.
 *
 * <p>The empty file {@code .lock} stays: removing it would let two processes hold locks on two
 * files of that name. The system frees the lock of a process that dies.
 */
final class FolderLock implements AutoCloseable {
  // A file lock belongs to the whole JVM, so its threads queue here first.
  private static final ReentrantLock THREADS = new ReentrantLock();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Makes the folder if need be and waits until no one else writes in it.
   *
   * @param waiting told before it waits for another process
   */
  static FolderLock acquire(Path folder, Runnable waiting)
      throws IOException, InterruptedException {
    THREADS.lockInterruptibly();
    FileChannel channel = null;
    boolean held = false;
    try {
      Files.createDirectories(folder);
      channel =
          FileChannel.open(
              folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        waiting.run();
        channel.lock();
      }
      held = true;
      return new FolderLock(folder, channel);
    } catch (FileLockInterruptionException e) {
      throw new InterruptedException("interrupted while waiting for " + folder);
    } finally {
      if (!held) {
        if (channel != null) {
          channel.close();
        }
        THREADS.unlock();
      }
    }
  }

  /** The folder only the holder writes in. */
  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      THREADS.unlock();
    }
  }
}
