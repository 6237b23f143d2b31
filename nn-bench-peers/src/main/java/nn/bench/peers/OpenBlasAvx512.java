package nn.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Products by OpenBLAS, told to use its AVX-512 kernels, which it does not choose on every CPU. */
public final class OpenBlasAvx512 extends OpenBlas {
  /** Has no state. */
  public OpenBlasAvx512() {}

  @Override
  public String name() {
    return "openblas-avx512";
  }

  @Override
  public String title() {
    return super.title() + ", AVX-512 forced";
  }

  @Override
  public @Nullable String missing() {
    try {
      return Files.readString(Path.of("/proc/cpuinfo")).contains("avx512f")
          ? null
          : "the CPU has no AVX-512";
    } catch (IOException e) {
      return "it is not known whether the CPU has AVX-512: " + e;
    }
  }

  @Override
  public Map<String, String> environment(int threads) {
    Map<String, String> environment = new HashMap<>(super.environment(threads));
    environment.put("OPENBLAS_CORETYPE", "SKYLAKEX");
    return environment;
  }
}
