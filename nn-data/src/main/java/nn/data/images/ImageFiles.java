package nn.data.images;

import java.nio.file.Path;
import java.util.Arrays;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.data.files.FileErrors;
import org.jspecify.annotations.Nullable;

/** Pictures that stay in their files until a batch asks for them, with their labels. */
final class ImageFiles implements Dataset {
  private final ImageTree tree;
  private final int[] labels;
  private final int channels;
  private final int height;
  private final int width;
  private final @Nullable Resize resize;

  /** Pictures resized to the size given, or, where {@code resize} is null, all of that size. */
  ImageFiles(ImageTree tree, int channels, int height, int width, @Nullable Resize resize) {
    this.tree = tree;
    this.labels = tree.labels();
    this.channels = channels;
    this.height = height;
    this.width = width;
    this.resize = resize;
  }

  @Override
  public int size() {
    return tree.size();
  }

  @Override
  public Shape inputShape() {
    return channels == 1 ? Shape.of(height, width) : Shape.of(height, width, channels);
  }

  @Override
  public Shape targetShape() {
    return Shape.of();
  }

  @Override
  public Batch batch(int... examples) {
    return read(NdArray.zeros(inputShape().prepend(examples.length)), examples);
  }

  @Override
  public Batch batch(Batch used, int... examples) {
    boolean fits = used.inputs().shape().equals(inputShape().prepend(examples.length));
    return fits ? read(used.inputs(), examples) : batch(examples);
  }

  private Batch read(NdArray inputs, int[] examples) {
    float[] targets = new float[examples.length];
    for (int i = 0; i < examples.length; i++) {
      Dataset.requireExample(examples[i], size());
      targets[i] = labels[examples[i]];
    }
    int size = inputShape().size();
    Together.forEach(examples.length, i -> read(tree.file(examples[i]), inputs.data(), i * size));
    return new Batch(inputs, NdArray.of(Shape.of(targets.length), targets));
  }

  private void read(Path file, float[] out, int at) {
    Decoded picture = ImageFile.read(file);
    if (resize != null) {
      Images.write(picture, resize, channels, out, at);
      return;
    }
    if (picture.height() != height || picture.width() != width) {
      throw FileErrors.corrupt(
          file,
          "expected "
              + height
              + " rows and "
              + width
              + " columns, as the first picture has, but got "
              + picture.height()
              + " and "
              + picture.width()
              + "; give ImageFolder resized(Resize.to(...))");
    }
    for (int y = 0; y < height; y++) {
      picture.row(y, channels, out, at + y * width * channels);
    }
  }

  @Override
  public String toString() {
    return size()
        + " pictures of shape "
        + inputShape()
        + " in files, "
        + Arrays.toString(tree.classNames().toArray());
  }
}
