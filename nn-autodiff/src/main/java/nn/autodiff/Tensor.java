package nn.autodiff;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The tensor engine: a whole array that remembers where it came from.
 *
 * <p>It is the scalar engine once more, with {@link NdArray} in the place of one number: the same
 * {@link Arithmetic}, the same {@link Op}, the same {@link Node#backward}.
 *
 * <pre>{@code
 * Tensor x = Tensor.constant(NdArray.of(new float[][] {{1, 2}, {3, 4}}));
 * Tensor w = Tensor.of(NdArray.of(new float[][] {{0.5f}, {-1}})).named("w");
 * Tensor loss = x.matmul(w).tanh().sum();
 * loss.backward();
 * w.grad();  // shape (2, 1)
 * }</pre>
 */
public final class Tensor extends Node<NdArray, Tensor> implements Arithmetic<Tensor> {
  private static final Tensor[] NONE = {};

  private Tensor(NdArray data, boolean tracked) {
    super(data, tracked, NONE);
  }

  private Tensor(NdArray data, Op<NdArray> op, Tensor[] inputs) {
    super(data, op, inputs);
  }

  /** A leaf whose gradient is wanted: an input or a weight. */
  public static Tensor of(NdArray data) {
    return new Tensor(data, true);
  }

  /** An array that no gradient flows into. */
  public static Tensor constant(NdArray data) {
    return new Tensor(data, false);
  }

  /** The result of an op on some tensors; what all methods here come down to. */
  public static Tensor apply(Op<NdArray> op, Tensor... inputs) {
    Tensor[] own = inputs.clone();
    NdArray data = op.forward(arrays(own));
    return wanted(own) ? new Tensor(data, op, own) : new Tensor(data, false);
  }

  /** The lengths of the axes, outermost first. */
  public Shape shape() {
    return data.shape();
  }

  /** The one number of a tensor of size 1. */
  public float item() {
    return held().item();
  }

  @Override
  public Tensor apply(Pointwise f) {
    return apply(f.onTensors(), this);
  }

  @Override
  public Tensor apply(Pointwise f, Tensor other) {
    return apply(f.onTensors(), this, other);
  }

  @Override
  public Tensor like(double constant) {
    return constant(NdArray.scalar((float) constant));
  }

  /**
   * The matrix product. <b>Shapes</b>: {@code (..., m, k) x (..., k, n) -> (..., m, n)}; leading
   * axes broadcast.
   *
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public Tensor matmul(Tensor right) {
    return apply(new MatMul(), this, right);
  }

  /**
   * The matrix product plus a bias in one step, {@code x W + b}: what a dense layer computes.
   *
   * <p><b>Shapes</b>: {@code (..., k), (k, n), (n,) -> (..., n)}.
   *
   * @param kernel the matrix W
   * @param bias the row b
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public Tensor affine(Tensor kernel, Tensor bias) {
    return apply(new Affine(), this, kernel, bias);
  }

  /**
   * The convolution of images, channels last, with a kernel. <b>Shapes</b>: {@code (batch, height,
   * width, channels) x (rows.size, columns.size, channels / groups, filters) -> (batch,
   * rows.output(height), columns.output(width), filters)}.
   *
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public Tensor conv2d(Tensor kernel, Window rows, Window columns, int groups) {
    return apply(new Conv2d(rows, columns, groups), this, kernel);
  }

  /** {@link #conv2d(Tensor, Window, Window, int)} plus a bias of shape {@code (filters,)}. */
  public Tensor conv2d(Tensor kernel, Tensor bias, Window rows, Window columns, int groups) {
    return apply(new Conv2d(rows, columns, groups), this, kernel, bias);
  }

  /**
   * The transposed convolution of images, channels last: the gradient of {@link #conv2d} by its
   * images, from results of this shape. <b>Shapes</b>: {@code (batch, rows.output(height),
   * columns.output(width), channels) x (rows.size, columns.size, filters, channels) x (filters,) ->
   * (batch, height, width, filters)}.
   *
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public Tensor convTranspose2d(
      Tensor kernel, Tensor bias, Window rows, Window columns, int height, int width) {
    return apply(new ConvTranspose2d(rows, columns, height, width), this, kernel, bias);
  }

  /** The largest number of each window of images {@code (batch, height, width, channels)}. */
  public Tensor maxPool2d(Window rows, Window columns) {
    return apply(new MaxPool2d(rows, columns), this);
  }

  /**
   * The mean of each window of images {@code (batch, height, width, channels)}, padding not
   * counted.
   */
  public Tensor avgPool2d(Window rows, Window columns) {
    return apply(new AvgPool2d(rows, columns), this);
  }

  /** The sum of all numbers, shape {@code ()}. */
  public Tensor sum() {
    return apply(new SumAll(), this);
  }

  /** The sums along some axes, which the result keeps with length 1. */
  public Tensor sumKeep(int... axes) {
    Tensor sum = this;
    for (int axis : distinct("sum", axes)) {
      sum = apply(new Sum(axis), sum);
    }
    return sum;
  }

  /** The sums along some axes, which the result lacks. */
  public Tensor sum(int... axes) {
    return sumKeep(axes).dropped(distinct("sum", axes));
  }

  /** The mean of all numbers, shape {@code ()}. */
  public Tensor mean() {
    return sum().div(shape().size());
  }

  /** The means along some axes, which the result lacks. */
  public Tensor mean(int... axes) {
    return meanKeep(axes).dropped(distinct("mean", axes));
  }

  /** The means along some axes, which the result keeps with length 1. */
  public Tensor meanKeep(int... axes) {
    double summands = 1;
    for (int axis : distinct("mean", axes)) {
      summands *= shape().dim(axis);
    }
    return sumKeep(axes).div(summands);
  }

  /** The largest number, shape {@code ()}; equal ones share the gradient. */
  public Tensor max() {
    return apply(new MaxAlong(0), reshape(shape().size())).dropped(0);
  }

  /** The largest numbers along some axes, which the result lacks; equal ones share the gradient. */
  public Tensor max(int... axes) {
    return maxKeep(axes).dropped(distinct("max", axes));
  }

  /** The largest numbers along some axes, which the result keeps with length 1. */
  public Tensor maxKeep(int... axes) {
    Tensor max = this;
    for (int axis : distinct("max", axes)) {
      max = apply(new MaxAlong(axis), max);
    }
    return max;
  }

  /** Where along one axis the largest numbers stand; see {@link NdArray#argmax(int)}. */
  public NdArray argmax(int axis) {
    return held().argmax(axis);
  }

  /** The variance of all numbers, {@code mean((x - mean)^2)}, shape {@code ()}. */
  public Tensor var() {
    return reshape(-1).var(0);
  }

  /** The variances along some axes, {@code mean((x - mean)^2)}, which the result lacks. */
  public Tensor var(int... axes) {
    distinct("var", axes); // so that an error names this op
    Tensor centred = sub(meanKeep(axes));
    return centred.mul(centred).mean(axes);
  }

  /** The same numbers under another shape; one length may be -1. */
  public Tensor reshape(int... dims) {
    return reshape(Shapes.infer(shape(), dims));
  }

  /** The same numbers under another shape. */
  public Tensor reshape(Shape shape) {
    return shape.equals(shape()) ? this : apply(new Reshape(shape), this);
  }

  /** The last two axes exchanged: rows become columns. */
  public Tensor transpose() {
    int rank = shape().rank();
    if (rank < 2) {
      throw new IllegalArgumentException(
          "transpose: expected shape (..., m, n) but got "
              + shape()
              + "; reshape it to one row or one column first");
    }
    int[] axes = IntStream.range(0, rank).toArray();
    axes[rank - 2] = rank - 1;
    axes[rank - 1] = rank - 2;
    return permute(axes);
  }

  /** The axes in another order: axis {@code i} of the result is axis {@code axes[i]} of this. */
  public Tensor permute(int... axes) {
    return apply(new Permute(axes), this);
  }

  /** The entries {@code from} (included) to {@code to} (excluded) of one axis. */
  public Tensor slice(int axis, int from, int to) {
    return apply(new Slice(axis, from, to), this);
  }

  /** Zeros before and after the entries of one axis. */
  public Tensor pad(int axis, int before, int after) {
    return apply(new Pad(axis, before, after), this);
  }

  /** The named entries of one axis, in that order; one may come twice. */
  public Tensor gather(int axis, int... indices) {
    return apply(new Gather(axis, indices), this);
  }

  /**
   * The rows of this table that whole numbers name, as an embedding looks them up. <b>Shapes</b>:
   * {@code (n, width)} and numbers of any shape {@code (...) -> (..., width)}.
   *
   * @param numbers whole floats in {@code 0..n-1}; no gradient flows into them
   * @throws IllegalArgumentException if this is not a table, or a number names none of its rows
   */
  public Tensor embed(Tensor numbers) {
    return apply(new Embed(numbers.held()), this);
  }

  /** This array repeated to a larger shape by NumPy's rule. */
  public Tensor expand(Shape shape) {
    return apply(new Expand(shape), this);
  }

  /** Tensors one after the other along an axis. */
  public static Tensor concat(int axis, Tensor... parts) {
    return apply(new Concat(axis), parts);
  }

  /** Tensors of one shape side by side along a new axis. */
  public static Tensor stack(int axis, Tensor... parts) {
    return concat(
        axis,
        Arrays.stream(parts).map(part -> part.stackable(axis, parts[0])).toArray(Tensor[]::new));
  }

  /** This with an axis of length 1 more, if it has the shape of the first. */
  private Tensor stackable(int axis, Tensor first) {
    if (!shape().equals(first.shape())) {
      throw new IllegalArgumentException(
          "stack: shapes "
              + first.shape()
              + " and "
              + shape()
              + " differ; stack tensors of one shape, or concat them");
    }
    int at = Shapes.axis("stack", shape().prepend(1), axis);
    int[] dims = new int[shape().rank() + 1];
    for (int i = 0; i < dims.length; i++) {
      dims[i] = i == at ? 1 : shape().dim(i < at ? i : i - 1);
    }
    return reshape(dims);
  }

  /** This where the condition is not 0, else the other; the three shapes broadcast. */
  public Tensor where(Tensor condition, Tensor other) {
    return apply(new Where(), condition, this, other);
  }

  /** Positive numbers that sum to 1 along the last axis. */
  public Tensor softmax() {
    return apply(new Softmax(), this);
  }

  /** The logarithm of {@link #softmax()} along the last axis, finite for every finite input. */
  public Tensor logSoftmax() {
    return apply(new LogSoftmax(), this);
  }

  /**
   * Numbers of 0 or more that sum to 1 along the last axis, many of them exactly 0: the nearest
   * such point.
   */
  public Tensor sparsemax() {
    return apply(new Sparsemax(), this);
  }

  /**
   * The cross-entropy of each row of logits and wanted probabilities, {@code -sum(targets *
   * logSoftmax())} along the last axis. <b>Shapes</b>: {@code (..., classes) -> (...)}.
   *
   * @param targets what is wanted of each class, of this shape
   * @throws IllegalArgumentException if the shapes differ
   */
  public Tensor crossEntropy(NdArray targets) {
    return apply(new CrossEntropy(targets), this);
  }

  /**
   * The mean of {@code -logSoftmax()} at each row's label, shape {@code ()}.
   *
   * @param labels the true class of each row, as whole floats
   * @throws IllegalArgumentException if there is not one label for each row, or one is no class
   */
  public Tensor sparseCrossEntropy(NdArray labels) {
    return apply(new SparseCrossEntropy(labels), this);
  }

  /**
   * Each row brought to mean 0 and variance 1, times gamma, plus beta. <b>Shapes</b>: {@code (...,
   * n), (n,), (n,) -> (..., n)}.
   *
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public Tensor layerNorm(Tensor gamma, Tensor beta, double epsilon) {
    return apply(new LayerNorm((float) epsilon), this, gamma, beta);
  }

  /**
   * Each column brought to mean 0 and variance 1 over all axes but the last, times gamma, plus
   * beta; the gradient flows through mean and variance too. <b>Shapes</b>: {@code (..., n), (n,),
   * (n,) -> (..., n)}.
   *
   * @throws IllegalArgumentException if the shapes do not fit
   * @see Moments
   */
  public Tensor batchNorm(Tensor gamma, Tensor beta, double epsilon) {
    return apply(new BatchNorm((float) epsilon), this, gamma, beta);
  }

  /**
   * Each row divided by its root mean square, times scale. <b>Shapes</b>: {@code (..., n), (n,) ->
   * (..., n)}.
   *
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public Tensor rmsNorm(Tensor scale, double epsilon) {
    return apply(new RmsNorm((float) epsilon), this, scale);
  }

  @Override
  public Tensor detach() {
    return constant(held());
  }

  private int[] distinct(String op, int... axes) {
    return Arrays.stream(axes).map(axis -> Shapes.axis(op, shape(), axis)).distinct().toArray();
  }

  private Tensor dropped(int... axes) {
    IntPredicate kept = axis -> Arrays.stream(axes).noneMatch(gone -> gone == axis);
    return reshape(IntStream.range(0, shape().rank()).filter(kept).map(shape()::dim).toArray());
  }

  @Override
  Tensor self() {
    return this;
  }

  @Override
  NdArray one() {
    if (shape().size() != 1) {
      throw new IllegalStateException(
          "backward(): starts from one number, usually the loss, but this has shape "
              + shape()
              + "; reduce it with sum() or mean() first");
    }
    return Workspace.full(shape(), 1f);
  }

  @Override
  NdArray zero() {
    return NdArray.zeros(shape());
  }

  @Override
  NdArray plus(NdArray a, NdArray b) {
    return Elementwise.apply(Pointwise.ADD, a, b);
  }

  @Override
  NdArray fit(NdArray share, Op<NdArray> from, int i) {
    return share.shape().equals(shape()) ? share : Broadcast.undo(share, shape(), from.name(), i);
  }

  @Override
  NdArray[] data(Tensor[] nodes) {
    return arrays(nodes);
  }

  @Override
  NdArray kept(NdArray data) {
    return data.kept();
  }

  @Override
  NdArray live(NdArray data) {
    return data.live();
  }

  private static NdArray[] arrays(Tensor[] nodes) {
    NdArray[] arrays = new NdArray[nodes.length];
    for (int i = 0; i < arrays.length; i++) {
      arrays[i] = nodes[i].held();
    }
    return arrays;
  }

  /** The numbers, with name and op where there are any. */
  @Override
  public String toString() {
    return label(shape().size() <= 16 && data.isLive() ? data.toString() : "shape " + shape());
  }
}
