package nn.autodiff.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any vector width on any number of threads gives the same bits. Vector width and missing Vector
 * API are properties of a JVM, so each has one of its own.
 */
class VectorWidthTest {
  private static final int[] THREADS = {1, 2, 3, 5};
  private static final long EXPECTED =
      KernelDigest.of(KernelChoice.choose("plain", new Workers(1)));

  private static List<String> digestsInAJvmWith(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), KernelDigest.class.getName()));
    for (int threads : THREADS) {
      command.add(String.valueOf(threads));
    }
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return output.lines().toList();
  }

  /** The same number on each line, for so many threads. */
  private static List<String> expected(String kernels) {
    return IntStream.of(THREADS)
        .mapToObj(threads -> EXPECTED + " " + kernels + ", " + Workers.count(threads))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 256, 512})
  void theWidthOfVectorsAndTheNumberOfThreadsChangeNoBit(int bits) throws IOException {
    AllKernels.assumeVectorKernels();
    assertThat(
            digestsInAJvmWith("--add-modules", "jdk.incubator.vector", "-Dnn.vector.bits=" + bits))
        .isEqualTo(expected("vector kernels, " + bits + "-bit"));
  }

  @Test
  void withoutTheVectorApiThePlainKernelsRunAndGiveTheSameBits() throws IOException {
    assertThat(digestsInAJvmWith()).isEqualTo(expected("plain kernels"));
  }
}
