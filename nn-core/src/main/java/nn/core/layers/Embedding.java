package nn.core.layers;

import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Parameter;
import nn.core.Scope;
import nn.core.initializers.Initializer;
import nn.core.initializers.RandomUniform;

/**
 * A learned row of numbers for each word of a vocabulary: {@code y[i] = embeddings[x[i]]}.
 *
 * <p>It is the product of a one-hot vector with a matrix, without the vector: only the rows that a
 * batch names are read, and only they get a gradient other than 0.
 *
 * <p><b>Shapes</b>: {@code (batch, ...) -> (batch, ..., outputs)}, of whole numbers in {@code
 * 0..inputs-1}; embeddings {@code (inputs, outputs)}.
 *
 * <pre>{@code
 * new Sequential(Shape.of(20),
 *     new Embedding(10_000, 16), new Lambda(x -> x.mean(1)), new Dense(1, SIGMOID));
 * }</pre>
 *
 * @param inputs how many words the vocabulary has, 1 or more
 * @param outputs how many numbers each word becomes, 1 or more
 * @param initializer how the rows start
 * @see <a href="https://www.jmlr.org/papers/v3/bengio03a.html">Bengio, Ducharme, Vincent, Jauvin: A
 *     neural probabilistic language model, 2003</a>
 */
public record Embedding(int inputs, int outputs, Initializer initializer) implements Layer {
  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if one is less than 1
   */
  public Embedding {
    if (inputs < 1 || outputs < 1) {
      throw new IllegalArgumentException(
          "Embedding: expected 1 word or more of 1 number or more but got "
              + inputs
              + " words of "
              + outputs);
    }
  }

  /**
   * Rows that start uniform in [-0.05, 0.05), as in Keras.
   *
   * @param inputs how many words the vocabulary has, 1 or more
   * @param outputs how many numbers each word becomes, 1 or more
   */
  public Embedding(int inputs, int outputs) {
    this(inputs, outputs, new RandomUniform());
  }

  @Override
  public Built build(Shape input, Scope scope) {
    Parameter embeddings = scope.weight("embeddings", Shape.of(inputs, outputs), initializer);
    int[] dims = new int[input.rank() + 1];
    System.arraycopy(input.dims(), 0, dims, 0, input.rank());
    dims[input.rank()] = outputs;
    return Built.of(Shape.of(dims), (x, pass) -> pass.use(embeddings).embed(x));
  }

  @Override
  public String toString() {
    return "Embedding(" + inputs + ", " + outputs + ")";
  }
}
