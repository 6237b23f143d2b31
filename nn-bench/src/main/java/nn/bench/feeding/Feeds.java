package nn.bench.feeding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.feeding.Cache;
import nn.data.images.Idx;
import nn.data.images.IdxDataset;
import nn.data.images.IdxType;

/** The same images in every place they may come from. */
final class Feeds {
  /** An image's pixels. */
  static final int PIXELS = 784;

  private final Map<String, Dataset> datasets = new LinkedHashMap<>();
  private final PngFolder pngs;

  /** Writes random images to a folder in all formats. */
  Feeds(Path folder, int examples) throws IOException {
    RandomStream random = RandomStream.of(0, "pixels");
    byte[] pixels = new byte[examples * PIXELS];
    NdArray labels = NdArray.zeros(Shape.of(examples));
    NdArray whole = NdArray.zeros(Shape.of(examples, PIXELS));
    random.nextBytes(pixels);
    for (int i = 0; i < pixels.length; i++) {
      whole.data()[i] = pixels[i] & 0xff;
    }
    for (int i = 0; i < examples; i++) {
      labels.data()[i] = random.nextInt(10);
    }
    Path labelFile = folder.resolve("labels");
    Path plain = folder.resolve("images");
    Path packed = folder.resolve("images.gz");
    Idx.write(labels, IdxType.UNSIGNED_BYTE, labelFile);
    Idx.write(whole, IdxType.UNSIGNED_BYTE, plain);
    Idx.write(whole, IdxType.UNSIGNED_BYTE, packed);
    pngs = PngFolder.write(folder.resolve("png"), pixels, labels);
    for (int i = 0; i < pixels.length; i++) {
      whole.data()[i] /= 255;
    }
    Dataset idx = IdxDataset.ofImages(plain, labelFile);
    datasets.put("memory", Dataset.of(whole, labels));
    datasets.put("IDX file", idx);
    datasets.put("IDX file, gzip", IdxDataset.ofImages(packed, labelFile));
    datasets.put("cache on disk", Cache.onDisk(idx, folder.resolve("images.cache")));
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
