package nn.data.transforms;

import nn.autodiff.NdArray;

/**
 * Takes the logarithm of one more: {@code y = ln(1 + x)}; for amounts and counts, which are often 0
 * and sometimes very large.
 *
 * <p>It learns nothing. <b>Shapes:</b> any; the shape stays. <b>Range:</b> numbers above -1.
 *
 * <pre>{@code
 * Log1p log = new Log1p();
 * NdArray same = log.inverse(log.apply(NdArray.of(0, 9, 99999)));
 * }</pre>
 */
public record Log1p() implements Invertible {
  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if a number is -1 or below
   */
  @Override
  public NdArray apply(NdArray batch) {
    NdArray logarithms = NdArray.zeros(batch.shape());
    for (int i = 0; i < batch.size(); i++) {
      float number = batch.data()[i];
      if (number <= -1) {
        throw new IllegalArgumentException(
            "Log1p: expected numbers above -1 but number "
                + i
                + " of the batch is "
                + number
                + "; PowerTransformer.yeoJohnson() takes all numbers");
      }
      logarithms.data()[i] = (float) StrictMath.log1p(number);
    }
    return logarithms;
  }

  /** The way back: {@code x = e^y - 1}. */
  @Override
  public NdArray inverse(NdArray batch) {
    NdArray numbers = NdArray.zeros(batch.shape());
    for (int i = 0; i < batch.size(); i++) {
      numbers.data()[i] = (float) StrictMath.expm1(batch.data()[i]);
    }
    return numbers;
  }
}
