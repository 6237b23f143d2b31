package nn.autodiff.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors' width is a property of a JVM, so each has one of its own. */
class ConvolutionWidthTest {
  private static final long EXPECTED =
      ConvolutionDigest.of(KernelChoice.choose("plain", new Workers(1)));

  @ParameterizedTest
  @CsvSource({"128, 3", "256, 1", "512, 2"})
  void theWidthOfVectorsChangesNoBit(int bits, int threads) throws IOException {
    AllKernels.assumeVectorKernels();
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TieredStopAtLevel=1",
            "--add-modules",
            "jdk.incubator.vector",
            "-Dnn.vector.bits=" + bits,
            "-Dnn.threads=" + threads,
            "-cp",
            System.getProperty("java.class.path"),
            ConvolutionDigest.class.getName());
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(output.strip())
        .isEqualTo("%d vector kernels, %d-bit, %s", EXPECTED, bits, Workers.count(threads));
  }
}
