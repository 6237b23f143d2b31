package nn.data.feeding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.core.training.Batch;
import nn.core.training.BatchSource;
import nn.core.training.Dataset;
import org.jspecify.annotations.Nullable;

/** What is put into a cache: examples in order. */
abstract class Content {
  /** How many numbers are read in one go, by one thread. */
  private static final int PORTION = 1 << 18;

  private static final int MOST_EXAMPLES = 256;
  private static final int SAMPLE = 16;
  private static final int MOST_THREADS = 16;

  private final Batch sample;

  private Content(Batch sample) {
    this.sample = sample;
  }

  /** A few of the examples. */
  final Batch sample() {
    return sample;
  }

  /** How many examples there are; 0 if that is not known. */
  abstract int size();

  abstract boolean heldBack();

  /** The examples from a number on, as batches of any size. */
  abstract Cursor<Batch> from(long example);

  /** Tells data apart by its shapes and the numbers of a few examples. */
  final String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(ByteBuffer.allocate(4).putInt(0, size()));
      NdArray weights = sample.weights();
      Stream.of(sample.inputs(), sample.targets()).forEach(array -> add(digest, array));
      if (weights != null) {
        add(digest, weights);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, NdArray array) {
    digest.update(array.shape().toString().getBytes(StandardCharsets.US_ASCII));
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * 1024);
    for (int at = 0; at < array.size(); at += 1024) {
      int some = Math.min(1024, array.size() - at);
      bytes.asFloatBuffer().put(array.data(), at, some);
      digest.update(bytes.array(), 0, Float.BYTES * some);
    }
  }

  static Content of(Dataset data) {
    int few = Math.min(SAMPLE, data.size());
    int[] examples = new int[few];
    Arrays.setAll(examples, i -> (int) ((long) i * (data.size() - 1) / Math.max(1, few - 1)));
    return new Numbered(data, data.batch(examples));
  }

  static Content of(BatchSource source) {
    try (Stream<Batch> batches = source.epoch(0)) {
      return new Sequence(
          source,
          batches
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "Cache: the source gives no batches in epoch 0; there is nothing to"
                              + " keep")));
    }
  }

  /** Examples that several threads may read. */
  private static final class Numbered extends Content {
    private final Dataset data;

    Numbered(Dataset data, Batch sample) {
      super(sample);
      this.data = data;
    }

    @Override
    int size() {
      return data.size();
    }

    @Override
    boolean heldBack() {
      return data.isHeldBack();
    }

    @Override
    Cursor<Batch> from(long example) {
      int at = (int) example;
      int width = Math.max(1, data.inputShape().size());
      int portion = Math.max(1, Math.min(MOST_EXAMPLES, PORTION / width));
      int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
      return Feed.<Integer>of(
              epoch -> IntStream.iterate(at, i -> i < data.size(), i -> i + portion).boxed())
          .parallelMap(threads, i -> data.batch(range(i, Math.min(data.size(), i + portion))))
          .cursor(0);
    }

    private static int[] range(int from, int to) {
      return IntStream.range(from, to).toArray();
    }
  }

  /** Examples that come one after the other. */
  private static final class Sequence extends Content {
    private final BatchSource source;

    Sequence(BatchSource source, Batch sample) {
      super(sample);
      this.source = source;
    }

    @Override
    int size() {
      return 0;
    }

    @Override
    boolean heldBack() {
      return false;
    }

    @Override
    Cursor<Batch> from(long example) {
      long[] skip = {example};
      Cursor<Batch> all = new StreamCursor<>(() -> source.epoch(0));
      return new Stage<Batch, Batch>(all) {
        @Override
        public @Nullable Batch next() {
          Batch batch = take();
          while (batch != null && skip[0] >= batch.size()) {
            skip[0] -= batch.size();
            batch = take();
          }
          if (batch != null && skip[0] > 0) {
            batch = rest(batch, (int) skip[0]);
            skip[0] = 0;
          }
          return batch;
        }
      };
    }

    private static Batch rest(Batch batch, int from) {
      NdArray weights = batch.weights();
      return new Batch(
          batch.inputs().rows(from, batch.size()),
          batch.targets().rows(from, batch.size()),
          weights == null ? null : weights.rows(from, batch.size()));
    }
  }
}
