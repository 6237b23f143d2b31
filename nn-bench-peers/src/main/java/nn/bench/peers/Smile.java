package nn.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import nn.bench.contest.Contestant;
import nn.bench.contest.Network;
import nn.bench.contest.Task;
import nn.bench.contest.Training;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.jspecify.annotations.Nullable;

/**
 * Training by Smile: in double precision and with RMSProp, since it has neither float32 nor Adam.
 *
 * <p>Smile is GPL-3.0 and compiled for JDK 25, so it is called by name and this class compiles
 * without it.
 */
public final class Smile implements Contestant {
  private static final int JDK = 25;
  private static final String LAYERS = "smile.model.mlp.Layer";

  /** Has no state. */
  public Smile() {}

  @Override
  public String name() {
    return "smile";
  }

  @Override
  public String title() {
    return "Smile 6.2.5 (double, RMSProp)";
  }

  @Override
  public @Nullable String missing() {
    int version = Runtime.version().feature();
    return version < JDK ? "it needs JDK " + JDK + " or newer, and this is " + version : null;
  }

  @Override
  public boolean does(Task task) {
    return task instanceof Training training && training.network().isDense();
  }

  /**
   * Smile multiplies by a libopenblas.so that the system must find; the one of OpenBlas is shown.
   */
  @Override
  public Map<String, String> environment(int threads) {
    try {
      for (String needed : List.of("libgcc_s.so.1", "libquadmath.so.0", "libgfortran.so.5")) {
        library(needed);
      }
      Path found = library("libopenblas.so.0");
      Path folder = Objects.requireNonNull(found.getParent());
      Path link = folder.resolve("libopenblas.so");
      if (!Files.exists(link)) {
        Files.createSymbolicLink(link, found.getFileName());
      }
      return Map.of("LD_LIBRARY_PATH", "" + folder, "OPENBLAS_NUM_THREADS", "" + threads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A library of OpenBLAS as a file. */
  private static Path library(String name) throws IOException {
    String path = "/org/bytedeco/openblas/" + Loader.getPlatform() + "/" + name;
    return Loader.cacheResource(openblas.class, path).toPath();
  }

  @Override
  public IntSupplier start(Task task, int threads) {
    Training training = (Training) task;
    try {
      Object network = network(training.network());
      MethodHandle update =
          MethodHandles.lookup()
              .findVirtual(
                  network.getClass(),
                  "update",
                  MethodType.methodType(void.class, double[][].class, int[].class))
              .bindTo(network);
      return new Steps(training, rows(training), training.labels(), update);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Smile is not as expected: " + e, e);
    }
  }

  private static Object network(Network network) throws ReflectiveOperationException {
    Class<?> layers = Class.forName(LAYERS);
    List<Object> builders = new ArrayList<>();
    builders.add(layers.getMethod("input", int.class).invoke(null, network.inputs()));
    for (Network.Layer layer : network.layers().subList(0, network.layers().size() - 1)) {
      builders.add(
          layers.getMethod("rectifier", int.class).invoke(null, ((Network.Dense) layer).units()));
    }
    Class<?> function = Class.forName("smile.model.mlp.OutputFunction");
    builders.add(
        layers
            .getMethod("mle", int.class, function)
            .invoke(null, network.classes(), function.getField("SOFTMAX").get(null)));
    Class<?> builder = Class.forName("smile.model.mlp.LayerBuilder");
    Object array = Array.newInstance(builder, builders.size());
    for (int i = 0; i < builders.size(); i++) {
      Array.set(array, i, builders.get(i));
    }
    Class<?> mlp = Class.forName("smile.classification.MLP");
    Object made = mlp.getConstructor(array.getClass()).newInstance(array);
    Class<?> rate = Class.forName("smile.util.function.TimeFunction");
    mlp.getMethod("setLearningRate", rate)
        .invoke(made, rate.getMethod("constant", double.class).invoke(null, 0.001));
    mlp.getMethod("setRMSProp", double.class, double.class).invoke(made, 0.9, 1e-6);
    return made;
  }

  private static double[][] rows(Training training) {
    float[] inputs = training.inputs();
    int width = training.network().inputs();
    double[][] rows = new double[training.examples()][width];
    for (int i = 0; i < inputs.length; i++) {
      rows[i / width][i % width] = inputs[i];
    }
    return rows;
  }

  private static final class Steps implements IntSupplier {
    private final Training training;
    private final double[][] inputs;
    private final int[] labels;
    private final MethodHandle update;
    private long epoch;

    Steps(Training training, double[][] inputs, int[] labels, MethodHandle update) {
      this.training = training;
      this.inputs = inputs;
      this.labels = labels;
      this.update = update;
    }

    @Override
    public int getAsInt() {
      for (int i = 0; i < training.epochs(); i++) {
        for (int[] batch : training.shuffled(epoch++)) {
          double[][] x = new double[batch.length][];
          int[] y = new int[batch.length];
          for (int j = 0; j < batch.length; j++) {
            x[j] = inputs[batch[j]];
            y[j] = labels[batch[j]];
          }
          update(x, y);
        }
      }
      return training.steps();
    }

    private void update(double[][] x, int[] y) {
      try {
        update.invokeExact(x, y);
      } catch (Error | RuntimeException e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
