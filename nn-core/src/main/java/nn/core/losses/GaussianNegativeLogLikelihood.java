package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/**
 * How surprised a predicted normal distribution is by a number, but for a constant: {@code mean(s +
 * (target - m)^2 e^-s) / 2}, where the model gives the mean m and the logarithm s of the variance;
 * for regression that tells how sure it is. It may be negative.
 *
 * <p><b>Shapes</b>: predictions {@code (batch, ..., 2 n)}, first n means, then n logarithms of
 * variances; targets {@code (batch, ..., n)}, or {@code (batch,)} for one. As PyTorch's
 * GaussianNLLLoss, which is given variances; a variance counts as 1e-6 at least.
 *
 * <pre>{@code
 * Model model = new Sequential(Shape.of(8), new Dense(32, Activation.RELU), new Dense(2));
 * Trainer trainer = new Trainer(model, new Adam(), new GaussianNegativeLogLikelihood());
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1109/ICNN.1994.374138">Nix, Weigend: Estimating the mean and
 *     variance of the target probability distribution, 1994</a>
 */
public record GaussianNegativeLogLikelihood() implements MeanLoss {
  private static final double LEAST = StrictMath.log(1e-6);

  @Override
  public Tensor parts(Tensor predictions, NdArray targets) {
    Shape shape = predictions.shape();
    int n = shape.rank() < 2 ? 0 : shape.last() / 2;
    boolean pairs = shape.rank() >= 2 && n > 0 && shape.last() == 2 * n;
    Shape wanted = pairs ? shape.with(shape.rank() - 1, n) : shape;
    boolean column = n == 1 && targets.shape().equals(Shape.of(shape.dim(0))) && shape.rank() == 2;
    if (!pairs || !(column || targets.shape().equals(wanted))) {
      throw new IllegalArgumentException(
          "GaussianNegativeLogLikelihood: expected predictions (batch, ..., 2 n), means and"
              + " logarithms of variances, and targets (batch, ..., n) but got shapes "
              + shape
              + " and "
              + targets.shape()
              + "; give the last layer two units for each target");
    }
    Tensor means = predictions.slice(-1, 0, n);
    Tensor logs = predictions.slice(-1, n, 2 * n).maximum(LEAST);
    Tensor difference = Tensor.constant(targets.reshape(wanted)).sub(means);
    return difference.mul(difference).mul(logs.neg().exp()).add(logs).mul(0.5);
  }
}
