package nn.data.text;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.LabeledDataset;
import nn.data.transforms.Transform;

/**
 * Texts as rows of zeros with a single one, at the place of the id; {@link Sequences#oneHot} makes
 * one.
 *
 * <p><b>Shapes:</b> n texts become {@code (n, length, encoder.size())}. Padding has its one at
 * place 0. Of a dataset the rows are made batch by batch; an {@code Embedding} needs none of them.
 *
 * <pre>{@code
 * OneHotSequences rows =
 *     VocabularyLearner.characters().fit(List.of("ab")).sequences(3).oneHot();
 * rows.apply(List.of("b"));  // [[[1, 0, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1]]]
 * }</pre>
 *
 * @param sequences gives the ids
 */
public record OneHotSequences(Sequences sequences) implements TextTransform {
  @Override
  public Shape outputShape() {
    return Shape.of(sequences.length(), sequences.encoder().size());
  }

  @Override
  public NdArray apply(List<String> texts) {
    return new Rows(outputShape()).apply(sequences.apply(texts));
  }

  @Override
  public LabeledDataset apply(LabeledTexts texts) {
    return sequences.apply(texts).map(new Rows(outputShape()));
  }

  /** Ids to rows. */
  private record Rows(Shape shape) implements Transform {
    @Override
    public NdArray apply(NdArray ids) {
      NdArray rows = NdArray.zeros(shape.prepend(ids.shape().dim(0)));
      int width = shape.last();
      for (int i = 0; i < ids.size(); i++) {
        rows.data()[i * width + (int) ids.data()[i]] = 1;
      }
      return rows;
    }

    @Override
    public Shape outputShape(Shape example) {
      return shape;
    }
  }
}
