package nn.autodiff.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vector width and missing Vector API are properties of a JVM, so each has one of its own. */
class VectorWidthTest {
  private static final long EXPECTED =
      KernelDigest.of(KernelChoice.choose("plain", new Workers(1)));

  private static String digestInAJvmWith(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(options));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), KernelDigest.class.getName()));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return output.strip();
  }

  @ParameterizedTest
  @CsvSource({"128, 1", "256, 2", "512, 3"})
  void theWidthOfVectorsChangesNoBit(int bits, int threads) throws IOException {
    AllKernels.assumeVectorKernels();
    assertThat(
            digestInAJvmWith(
                "--add-modules",
                "jdk.incubator.vector",
                "-Dnn.vector.bits=" + bits,
                "-Dnn.threads=" + threads))
        .isEqualTo("%d vector kernels, %d-bit, %s", EXPECTED, bits, Workers.count(threads));
  }

  @Test
  void withoutTheVectorApiThePlainKernelsRunAndGiveTheSameBits() throws IOException {
    assertThat(digestInAJvmWith("-Dnn.threads=2"))
        .isEqualTo("%d plain kernels, 2 threads", EXPECTED);
  }
}
