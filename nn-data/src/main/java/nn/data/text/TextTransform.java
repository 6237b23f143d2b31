package nn.data.text;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.LabeledDataset;

/**
 * Turns texts into arrays, each by itself.
 *
 * <p>A text transform has nothing left to learn; what has to learn first is a {@link TextFittable}.
 *
 * <p><b>Shapes:</b> n texts to {@code (n, ...)}, see {@link #outputShape}.
 *
 * <pre>{@code
 * LabeledTexts reviews = LabeledTexts.of(List.of("good", "bad"), List.of("yes", "no"));
 * TextTransform tfidf = new TfidfVectorizer().fit(reviews);
 * NdArray numbers = tfidf.apply(List.of("a good film"));  // (1, 2)
 * LabeledDataset data = tfidf.apply(reviews);
 * }</pre>
 */
public interface TextTransform {
  /** The shape that each text becomes. */
  Shape outputShape();

  /** The texts as numbers, one entry of axis 0 for each. */
  NdArray apply(List<String> texts);

  /** Texts with labels as a dataset to train with; the labels and their names stay. */
  default LabeledDataset apply(LabeledTexts texts) {
    return texts.with(Dataset.of(apply(texts.texts()), texts.labels()));
  }
}
