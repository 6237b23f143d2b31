package nn.data.images;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nn.autodiff.Shape;
import nn.core.progress.Progress;
import nn.core.progress.ProgressBar;
import nn.data.LabeledDataset;
import nn.data.Split;
import nn.data.download.DataHome;
import nn.data.download.Downloader;
import nn.data.download.RemoteFiles;
import nn.data.files.FileErrors;

/**
 * Files in the binary form of CIFAR: records of a label or two and 3 x 32 x 32 bytes, all red ones
 * before all green ones before all blue ones.
 *
 * @param folder where they lie
 * @param remote where they come from
 * @param downloader who fetches them
 * @param labelBytes how many labels an image has: 1, or 2 where a coarse one is first
 */
record CifarFiles(Path folder, RemoteFiles remote, Downloader downloader, int labelBytes) {
  private static final Shape IMAGE = Shape.of(32, 32, 3);
  private static final int PLANE = 32 * 32;
  private static final int PIXELS = 3 * PLANE;

  /** A dataset in the user's folder for data, by the list beside this class. */
  static CifarFiles of(String name, int labelBytes) {
    return new CifarFiles(DataHome.folder(name), list(name), new Downloader(), labelBytes);
  }

  static RemoteFiles list(String name) {
    return RemoteFiles.beside(CifarFiles.class, name + ".properties");
  }

  boolean arePresent() {
    return remote.areIn(folder);
  }

  Split<LabeledDataset> load(int which, List<String> classes) {
    return new Split<>(part(false, which, classes), part(true, which, classes).holdBack());
  }

  /**
   * One part.
   *
   * @param test which one; its files are those whose names begin with {@code test}
   * @param which of the labels to take, counted from 0
   */
  LabeledDataset part(boolean test, int which, List<String> classes) {
    downloader.fetch(remote, folder);
    List<Path> files =
        remote.files().stream()
            .flatMap(file -> file.members().stream())
            .filter(member -> member.name().startsWith("test") == test)
            .map(member -> folder.resolve(member.name()))
            .toList();
    return read(files, which, classes);
  }

  /**
   * Reads files, one behind the other.
   *
   * @throws java.io.UncheckedIOException if one cannot be read, is no whole number of records, or
   *     holds a label that is no class; the message says which
   */
  LabeledDataset read(List<Path> files, int which, List<String> classes) {
    int[] counts = files.stream().mapToInt(this::count).toArray();
    int images = 0;
    for (int count : counts) {
      images += count;
    }
    byte[] pixels = new byte[Math.multiplyExact(images, PIXELS)];
    int[] labels = new int[images];
    int next = 0;
    for (int f = 0; f < counts.length; f++) {
      Path file = files.get(f);
      String title = "Reading " + file.getFileName();
      try (ProgressBar bar = Progress.start(title, counts[f]);
          DataInputStream in =
              new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
        for (int i = 0; i < counts[f]; i++, next++) {
          labels[next] = label(in.readNBytes(labelBytes), file, i, which, classes.size());
          interleave(in, pixels, next * PIXELS);
          bar.update(i + 1L, "images");
        }
      } catch (IOException e) {
        throw FileErrors.cannotRead(file, e);
      }
    }
    return LabeledDataset.of(new BytePixels(pixels, labels, IMAGE), classes);
  }

  /** How many images a file holds, by its length: nothing in it claims a number. */
  private int count(Path file) {
    int record = labelBytes + PIXELS;
    try {
      long length = Files.size(file);
      if (length == 0 || length % record != 0 || length / record > Integer.MAX_VALUE / PIXELS / 8) {
        throw FileErrors.corrupt(
            file,
            "expected a whole number of images of "
                + record
                + " bytes but it has "
                + length
                + " bytes; delete it and it is fetched again");
      }
      return (int) (length / record);
    } catch (IOException e) {
      throw FileErrors.cannotRead(file, e);
    }
  }

  private static int label(byte[] bytes, Path file, int image, int which, int classes) {
    int label = which < bytes.length ? bytes[which] & 0xff : classes;
    if (label >= classes) {
      throw FileErrors.corrupt(
          file, "expected labels 0 to " + (classes - 1) + " but image " + image + " has " + label);
    }
    return label;
  }

  private static void interleave(DataInputStream in, byte[] to, int at) throws IOException {
    byte[] planes = new byte[PIXELS];
    in.readFully(planes);
    for (int i = 0; i < PLANE; i++) {
      to[at + 3 * i] = planes[i];
      to[at + 3 * i + 1] = planes[PLANE + i];
      to[at + 3 * i + 2] = planes[2 * PLANE + i];
    }
  }
}
