package nn.bench.peers;

import java.util.Map;
import java.util.function.IntSupplier;
import nn.bench.contest.Contestant;
import nn.bench.contest.Task;
import nn.bench.contest.Training;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.IntDataBuffer;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Training by TensorFlow: a graph that holds the examples, the step and Adam's update; one run of
 * the session for each step, fed with the numbers of the examples.
 */
public final class TensorFlow implements Contestant {
  /** Has no state. */
  public TensorFlow() {}

  @Override
  public String name() {
    return "tensorflow";
  }

  @Override
  public String title() {
    return "TensorFlow Java 1.1.0";
  }

  @Override
  public boolean does(Task task) {
    return task instanceof Training;
  }

  @Override
  public Map<String, String> environment(int threads) {
    return Map.of("TF_CPP_MIN_LOG_LEVEL", "3", "OMP_NUM_THREADS", "" + threads);
  }

  @Override
  public IntSupplier start(Task task, int threads) {
    Training training = (Training) task;
    TensorFlowGraph graph = new TensorFlowGraph(new Graph(), training);
    ConfigProto.Builder config =
        ConfigProto.newBuilder()
            .setIntraOpParallelismThreads(threads)
            .setInterOpParallelismThreads(threads);
    if (threads == 1) {
      // Without queues between threads that there are not: 20 to 30% off small steps.
      config.setExperimental(
          ConfigProto.Experimental.newBuilder().setExecutorType("SINGLE_THREADED_EXECUTOR"));
    }
    Session session = new Session(graph.graph(), config.build());
    graph.initialize(session);
    return new Steps(training, graph, session);
  }

  private static final class Steps implements IntSupplier {
    private final Training training;
    private final TensorFlowGraph graph;
    private final Session session;
    private long epoch;

    Steps(Training training, TensorFlowGraph graph, Session session) {
      this.training = training;
      this.graph = graph;
      this.session = session;
    }

    @Override
    public int getAsInt() {
      try (TInt32 whole = TInt32.tensorOf(Shape.of(training.batch()));
          TInt32 rest = TInt32.tensorOf(Shape.of(Math.max(1, rest())))) {
        IntDataBuffer wholeNumbers = whole.asRawTensor().data().asInts();
        IntDataBuffer restNumbers = rest.asRawTensor().data().asInts();
        for (int i = 0; i < training.epochs(); i++) {
          for (int[] batch : training.shuffled(epoch++)) {
            boolean full = batch.length == training.batch();
            (full ? wholeNumbers : restNumbers).write(batch);
            Losses.check(step(full ? whole : rest));
          }
        }
      }
      return training.steps();
    }

    /** The size of the last batch, if it is smaller. */
    private int rest() {
      return training.examples() % training.batch();
    }

    private float step(TInt32 numbers) {
      try (Result result =
          session
              .runner()
              .feed(graph.numbers(), numbers)
              .addTarget(graph.step())
              .fetch(graph.loss())
              .run()) {
        return ((TFloat32) result.get(0)).getFloat();
      }
    }
  }
}
