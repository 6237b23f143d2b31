package nn.data.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.data.LabeledDataset;

/**
 * Texts as rows in which nearly all is zero. They are counted once and kept without the zeros; a
 * batch writes them out, so thousands of texts over thousands of words fit into memory.
 */
final class SparseTexts implements Dataset {
  private final List<SparseRow> rows;
  private final int width;
  private final NdArray labels;

  private SparseTexts(List<SparseRow> rows, int width, NdArray labels) {
    this.rows = rows;
    this.width = width;
    this.labels = labels;
  }

  static LabeledDataset dataset(LabeledTexts texts, int width, Function<String, SparseRow> row) {
    List<SparseRow> rows = new ArrayList<>();
    try (Reading reading = new Reading("Counting", texts.texts())) {
      reading.forEach(text -> rows.add(row.apply(text)));
    }
    return texts.with(new SparseTexts(rows, width, texts.labels()));
  }

  static NdArray array(List<String> texts, int width, Function<String, SparseRow> row) {
    NdArray array = NdArray.zeros(Shape.of(texts.size(), width));
    for (int i = 0; i < texts.size(); i++) {
      write(row.apply(texts.get(i)), array.data(), i * width);
    }
    return array;
  }

  private static void write(SparseRow row, float[] to, int at) {
    for (int i = 0; i < row.columns().length; i++) {
      to[at + row.columns()[i]] = (float) row.values()[i];
    }
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public Shape inputShape() {
    return Shape.of(width);
  }

  @Override
  public Shape targetShape() {
    return Shape.of();
  }

  @Override
  public Batch batch(int... examples) {
    NdArray inputs = NdArray.zeros(Shape.of(examples.length, width));
    for (int i = 0; i < examples.length; i++) {
      Dataset.requireExample(examples[i], rows.size());
      write(rows.get(examples[i]), inputs.data(), i * width);
    }
    return new Batch(inputs, labels.take(examples));
  }

  @Override
  public String toString() {
    return rows.size() + " texts over " + width + " columns";
  }
}
