package nn.data.images;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.data.LabeledDataset;
import nn.data.download.Downloader;
import nn.data.download.RemoteFiles;
import nn.data.download.RemoteFiles.RemoteFile;
import nn.data.files.FileErrors;

/** The four files of MNIST, or of a dataset in the same form, in a folder. */
record MnistFiles(Path folder, RemoteFiles remote, Downloader downloader) {
  boolean arePresent() {
    return remote.files().stream().allMatch(file -> Files.isRegularFile(present(file.name())));
  }

  /** Fetches what is not there of the files whose names begin so. */
  void fetchMissing(String prefix) {
    List<RemoteFile> missing =
        remote.files().stream()
            .filter(file -> file.name().startsWith(prefix))
            .filter(file -> !Files.isRegularFile(present(file.name())))
            .toList();
    if (!missing.isEmpty()) {
      downloader.fetch(new RemoteFiles(remote.name(), remote.mirrors(), missing), folder);
    }
  }

  /** One part: {@code train} or {@code t10k}. */
  LabeledDataset read(String part) {
    Path imageFile = present(part + "-images-idx3-ubyte.gz");
    Path labelFile = present(part + "-labels-idx1-ubyte.gz");
    NdArray images = Idx.read(imageFile);
    NdArray labels = Idx.read(labelFile);
    check(imageFile, images, labelFile, labels);
    float[] pixels = images.data();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] /= 255;
    }
    return LabeledDataset.of(
        images, labels, IntStream.range(0, 10).mapToObj(Integer::toString).toList());
  }

  private static void check(Path imageFile, NdArray images, Path labelFile, NdArray labels) {
    if (images.shape().rank() != 3 || images.shape().dim(1) != 28 || images.shape().dim(2) != 28) {
      throw FileErrors.corrupt(
          imageFile, "expected images of shape (n, 28, 28) but got " + images.shape());
    }
    if (labels.shape().rank() != 1 || labels.size() != images.shape().dim(0)) {
      throw FileErrors.corrupt(
          labelFile,
          "expected one label for each of "
              + images.shape().dim(0)
              + " images but got shape "
              + labels.shape());
    }
    for (int i = 0; i < labels.size(); i++) {
      if (!(labels.data()[i] >= 0 && labels.data()[i] <= 9)) {
        throw FileErrors.corrupt(
            labelFile, "expected labels 0 to 9 but label " + i + " is " + labels.data()[i]);
      }
    }
  }

  /** The file as it lies there: compressed, or decompressed without the ending. */
  private Path present(String name) {
    Path compressed = folder.resolve(name);
    Path plain = folder.resolve(name.replaceAll("\\.gz$", ""));
    return Files.isRegularFile(compressed) || !Files.isRegularFile(plain) ? compressed : plain;
  }
}
