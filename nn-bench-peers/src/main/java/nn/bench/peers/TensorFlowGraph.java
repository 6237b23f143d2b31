package nn.bench.peers;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.RandomStream;
import nn.bench.contest.Network;
import nn.bench.contest.Training;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.op.nn.SparseSoftmaxCrossEntropyWithLogits;
import org.tensorflow.op.train.ResourceApplyAdam;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** A training as a TensorFlow graph. */
final class TensorFlowGraph {
  /** A variable: where it is kept, and its value in this step. */
  private record Weight(VarHandleOp handle, Operand<TFloat32> value, Shape shape) {}

  private final Graph graph;
  private final Ops tf;
  private final Training training;
  private final Placeholder<TFloat32> examples;
  private final Placeholder<TInt32> numbers;
  private final Operand<TFloat32> loss;
  private final Op step;
  private final List<Op> initial = new ArrayList<>();
  private final List<Weight> weights = new ArrayList<>();

  TensorFlowGraph(Graph graph, Training training) {
    this.graph = graph;
    this.tf = Ops.create(graph);
    this.training = training;
    Network network = training.network();
    long count = training.examples();
    Shape shape =
        network.isDense()
            ? Shape.of(count, network.inputs())
            : Shape.of(count, network.height(), network.width(), network.channels());
    examples = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
    numbers = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
    VarHandleOp inputs = tf.varHandleOp(TFloat32.class, shape, VarHandleOp.sharedName("x"));
    initial.add(tf.assignVariableOp(inputs, examples));
    VarHandleOp labels = tf.varHandleOp(TInt32.class, Shape.of(count), VarHandleOp.sharedName("y"));
    initial.add(tf.assignVariableOp(labels, tf.constant(training.labels())));

    Operand<TFloat32> logits = logits(tf.resourceGather(inputs, numbers, TFloat32.class));
    var entropy =
        SparseSoftmaxCrossEntropyWithLogits.create(
            tf.scope(), logits, tf.resourceGather(labels, numbers, TInt32.class));
    loss = tf.math.mean(entropy.loss(), tf.constant(0));
    // The op gives its own gradient beside the loss.
    Operand<TFloat32> gradient =
        tf.math.div(entropy.backprop(), tf.dtypes.cast(tf.size(numbers), TFloat32.class));
    step = adam(logits, gradient);
  }

  private Operand<TFloat32> logits(Operand<TFloat32> inputs) {
    Network network = training.network();
    Operand<TFloat32> x = inputs;
    int height = network.height();
    int width = network.width();
    int channels = network.channels();
    for (int i = 0; i < network.layers().size(); i++) {
      Network.Layer layer = network.layers().get(i);
      if (layer instanceof Network.MaxPool pool) {
        Operand<TInt32> size = tf.constant(new int[] {1, pool.size(), pool.size(), 1});
        x = tf.nn.maxPool(x, size, size, "VALID");
        height /= pool.size();
        width /= pool.size();
        continue;
      }
      if (layer instanceof Network.Convolution convolution) {
        int kernel = convolution.kernel();
        Weight filter =
            weight(
                Shape.of(kernel, kernel, channels, convolution.filters()),
                kernel * kernel * channels);
        x = tf.nn.conv2d(x, filter.value(), List.of(1L, 1L, 1L, 1L), "VALID");
        height -= kernel - 1;
        width -= kernel - 1;
        channels = convolution.filters();
      } else {
        int units = ((Network.Dense) layer).units();
        if (height * width > 1) {
          x = tf.reshape(x, tf.constant(new int[] {-1, height * width * channels}));
        }
        int in = height * width * channels;
        x = tf.linalg.matMul(x, weight(Shape.of(in, units), in).value());
        height = 1;
        width = 1;
        channels = units;
      }
      x = tf.nn.biasAdd(x, weight(Shape.of(channels), 0).value());
      if (i < network.layers().size() - 1) {
        x = tf.nn.relu(x);
      }
    }
    return x;
  }

  private Op adam(Operand<TFloat32> logits, Operand<TFloat32> gradient) {
    List<Weight> learned = List.copyOf(weights);
    Gradients gradients =
        Gradients.create(
            tf.scope(),
            List.of(logits),
            learned.stream().map(Weight::value).toList(),
            Gradients.dx(List.of(gradient)));
    Operand<TFloat32> beta1 = tf.constant(0.9f);
    Operand<TFloat32> beta2 = tf.constant(0.999f);
    Weight power1 = variable(beta1, Shape.scalar());
    Weight power2 = variable(beta2, Shape.scalar());
    List<Op> done = new ArrayList<>();
    for (int i = 0; i < learned.size(); i++) {
      Shape shape = learned.get(i).shape();
      done.add(
          ResourceApplyAdam.create(
              tf.scope(),
              learned.get(i).handle(),
              weight(shape, 0).handle(),
              weight(shape, 0).handle(),
              power1.value(),
              power2.value(),
              tf.constant(0.001f),
              beta1,
              beta2,
              tf.constant(1e-7f),
              gradients.<TFloat32>dy(i)));
    }
    Ops after = tf.withControlDependencies(List.copyOf(done));
    done.add(after.assignVariableOp(power1.handle(), tf.math.mul(power1.value(), beta1)));
    done.add(after.assignVariableOp(power2.handle(), tf.math.mul(power2.value(), beta2)));
    return tf.withControlDependencies(done).noOp();
  }

  /** A variable of uniform numbers, He's limits for so many inputs; of zeros if there are none. */
  private Weight weight(Shape shape, int inputs) {
    float[] values = new float[(int) shape.size()];
    if (inputs > 0) {
      RandomStream random = RandomStream.of(0, "weights", weights.size());
      double limit = StrictMath.sqrt(6.0 / inputs);
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) random.uniform(-limit, limit);
      }
    }
    return variable(tf.reshape(tf.constant(values), tf.constant(shape.asArray())), shape);
  }

  private Weight variable(Operand<TFloat32> start, Shape shape) {
    VarHandleOp handle =
        tf.varHandleOp(TFloat32.class, shape, VarHandleOp.sharedName("w" + weights.size()));
    initial.add(tf.assignVariableOp(handle, start));
    Weight weight = new Weight(handle, tf.readVariableOp(handle, TFloat32.class), shape);
    weights.add(weight);
    return weight;
  }

  void initialize(Session session) {
    float[] inputs = training.inputs();
    try (TFloat32 values =
        TFloat32.tensorOf(
            examples.shape(), tensor -> tensor.asRawTensor().data().asFloats().write(inputs))) {
      Session.Runner runner = session.runner().feed(examples, values);
      initial.forEach(runner::addTarget);
      try (Result nothing = runner.run()) {
        assert nothing.size() == 0;
      }
    }
  }

  Graph graph() {
    return graph;
  }

  Placeholder<TInt32> numbers() {
    return numbers;
  }

  Operand<TFloat32> loss() {
    return loss;
  }

  Op step() {
    return step;
  }
}
