package nn.bench.feeding;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.LabeledDataset;
import nn.data.feeding.Cache;
import nn.data.images.Idx;
import nn.data.images.IdxDataset;
import nn.data.images.IdxType;
import nn.data.images.ImageFolder;

/** The same gray images of 28 x 28 random pixels in every place they may come from. */
final class Feeds {
  private static final int SIDE = 28;
  private static final int CLASSES = 10;

  /** An image's pixels. */
  static final int PIXELS = SIDE * SIDE;

  private final Map<String, Dataset> datasets = new LinkedHashMap<>();
  private final Dataset pngs;

  /** Writes images to a folder in all formats. */
  Feeds(Path folder, int examples) {
    NdArray pixels = NdArray.zeros(Shape.of(examples, PIXELS));
    NdArray labels = NdArray.zeros(Shape.of(examples));
    RandomStream random = RandomStream.of(0, "pixels");
    for (int i = 0; i < pixels.size(); i++) {
      pixels.data()[i] = random.nextInt(256);
    }
    for (int i = 0; i < examples; i++) {
      labels.data()[i] = (int) ((long) i * CLASSES / examples); // class by class, as folders are
    }
    Path labelFile = folder.resolve("labels");
    Path plain = folder.resolve("images");
    Path packed = folder.resolve("images.gz");
    Idx.write(labels, IdxType.UNSIGNED_BYTE, labelFile);
    Idx.write(pixels, IdxType.UNSIGNED_BYTE, plain);
    Idx.write(pixels, IdxType.UNSIGNED_BYTE, packed);
    for (int i = 0; i < pixels.size(); i++) {
      pixels.data()[i] /= 255;
    }
    pngs = pngs(pixels.reshape(examples, SIDE, SIDE), labels, folder.resolve("png"));
    Dataset idx = IdxDataset.ofImages(plain, labelFile);
    datasets.put("memory", Dataset.of(pixels, labels));
    datasets.put("IDX file", idx);
    datasets.put("IDX file, gzip", IdxDataset.ofImages(packed, labelFile));
    datasets.put("cache on disk", Cache.onDisk(idx, folder.resolve("images.cache")));
  }

  private static Dataset pngs(NdArray images, NdArray labels, Path folder) {
    List<String> classes = IntStream.range(0, CLASSES).mapToObj(Integer::toString).toList();
    ImageFolder.write(LabeledDataset.of(images, labels, classes), folder);
    return ImageFolder.of(folder).grayscale().load().flatten();
  }

  /** All places that can be read at any time, by name; memory first. */
  Map<String, Dataset> datasets() {
    return datasets;
  }

  /** A file for each image. */
  Dataset pngs() {
    return pngs;
  }
}
