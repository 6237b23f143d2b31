package nn.data.images;

import java.nio.file.Path;
import java.util.List;
import nn.autodiff.NdArray;
import nn.data.LabeledDataset;
import nn.data.Split;
import nn.data.download.DataHome;
import nn.data.download.Downloader;
import nn.data.download.RemoteFiles;
import nn.data.files.FileErrors;

/** The four files of MNIST, or of a dataset in the same form, in a folder. */
record MnistFiles(Path folder, RemoteFiles remote, Downloader downloader, List<String> classNames) {
  static final String TRAIN = "train";
  static final String TEST = "t10k";

  /** A dataset in the user's folder for data, by the list beside this class. */
  static MnistFiles of(String name, List<String> classNames) {
    return new MnistFiles(
        DataHome.folder(name), list(name), new Downloader(), List.copyOf(classNames));
  }

  static RemoteFiles list(String name) {
    return RemoteFiles.beside(MnistFiles.class, name + ".properties");
  }

  boolean arePresent() {
    return remote.areIn(folder);
  }

  /** Fetches what is not there of the files whose names begin so. */
  void fetchMissing(String prefix) {
    downloader.fetch(remote.only(file -> file.name().startsWith(prefix)), folder);
  }

  Split<LabeledDataset> load() {
    fetchMissing("");
    return new Split<>(read(TRAIN), read(TEST).holdBack());
  }

  LabeledDataset train() {
    fetchMissing(TRAIN);
    return read(TRAIN);
  }

  LabeledDataset test() {
    fetchMissing(TEST);
    return read(TEST).holdBack();
  }

  /** One part: {@code train} or {@code t10k}. */
  LabeledDataset read(String part) {
    Path imageFile = file(part + "-images-idx3-ubyte.gz");
    Path labelFile = file(part + "-labels-idx1-ubyte.gz");
    NdArray images = Idx.read(imageFile);
    NdArray labels = Idx.read(labelFile);
    check(imageFile, images, labelFile, labels);
    float[] pixels = images.data();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] /= 255;
    }
    return LabeledDataset.of(images, labels, classNames);
  }

  private Path file(String name) {
    return remote.files().stream()
        .filter(file -> file.name().equals(name))
        .findAny()
        .orElseThrow()
        .in(folder);
  }

  private void check(Path imageFile, NdArray images, Path labelFile, NdArray labels) {
    if (images.shape().rank() != 3
        || images.shape().dim(0) == 0
        || images.shape().dim(1) != 28
        || images.shape().dim(2) != 28) {
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
    int last = classNames.size() - 1;
    for (int i = 0; i < labels.size(); i++) {
      float label = labels.data()[i];
      if (!(label >= 0 && label <= last && label == Math.rint(label))) {
        throw FileErrors.corrupt(
            labelFile, "expected labels 0 to " + last + " but label " + i + " is " + label);
      }
    }
    for (float pixel : images.data()) {
      if (!(pixel >= 0 && pixel <= 255)) {
        throw FileErrors.corrupt(imageFile, "expected pixels 0 to 255 but one is " + pixel);
      }
    }
  }
}
