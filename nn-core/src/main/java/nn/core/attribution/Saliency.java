package nn.core.attribution;

import nn.autodiff.NdArray;
import nn.core.Model;

/**
 * How fast the score changes with each number of the input: {@code |dS / dx|}.
 *
 * <p>It says where a small change matters, not what was there: a pixel that could not be brighter
 * may still have a large gradient. Where the model is saturated it is near 0.
 *
 * <p><b>Shapes</b>: as the example.
 *
 * <pre>{@code
 * NdArray parts = new Saliency().of(model, image, 1);
 * }</pre>
 *
 * @see <a href="https://arxiv.org/abs/1312.6034">Simonyan, Vedaldi, Zisserman: Deep inside
 *     convolutional networks, 2013</a>
 */
public record Saliency() implements Attribution {
  @Override
  public NdArray of(Model model, NdArray example, int output) {
    Score score = new Score("Saliency", model, example, output);
    NdArray gradient = score.gradient(Score.batch(example)).copy();
    for (int i = 0; i < gradient.size(); i++) {
      gradient.data()[i] = Math.abs(gradient.data()[i]);
    }
    return gradient.reshape(example.shape());
  }
}
