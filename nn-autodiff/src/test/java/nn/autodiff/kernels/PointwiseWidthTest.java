package nn.autodiff.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pointwise functions, rows and columns in JVMs of their own: each width of vectors and several
 * numbers of threads give the bits of the plain kernels on one thread.
 */
class PointwiseWidthTest {
  private static final String EXPECTED =
      PointwiseDigest.of(KernelChoice.choose("plain", new Workers(1)));

  private static String digestInAJvmWith(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), PointwiseDigest.class.getName()));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  @ParameterizedTest
  @CsvSource({"128, 1", "128, 2", "256, 2", "256, 3", "512, 1", "512, 3"})
  void neitherWidthNorThreadsChangeABit(int bits, int threads) throws IOException {
    AllKernels.assumeVectorKernels();
    assertThat(
            digestInAJvmWith(
                "--add-modules",
                "jdk.incubator.vector",
                "-Dnn.vector.bits=" + bits,
                "-Dnn.threads=" + threads))
        .isEqualTo("%s vector kernels, %d-bit, %s", EXPECTED, bits, Workers.count(threads));
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3"})
  void plainKernelsDoNotDependOnThreads(int threads) throws IOException {
    assertThat(digestInAJvmWith("-Dnn.threads=" + threads))
        .isEqualTo("%s plain kernels, %s", EXPECTED, Workers.count(threads));
  }
}
