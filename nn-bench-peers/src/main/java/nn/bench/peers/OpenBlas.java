package nn.bench.peers;

import java.util.Map;
import java.util.function.IntSupplier;
import nn.bench.contest.Contestant;
import nn.bench.contest.Product;
import nn.bench.contest.Task;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;

/** Products by OpenBLAS, as it comes. */
public class OpenBlas implements Contestant {
  /** Has no state. */
  public OpenBlas() {}

  @Override
  public String name() {
    return "openblas";
  }

  @Override
  public String title() {
    return "OpenBLAS 0.3.31";
  }

  @Override
  public boolean does(Task task) {
    return task instanceof Product;
  }

  @Override
  public Map<String, String> environment(int threads) {
    return Map.of("OMP_NUM_THREADS", "" + threads, "OPENBLAS_NUM_THREADS", "" + threads);
  }

  @Override
  public IntSupplier start(Task task, int threads) {
    Product product = (Product) task;
    int m = product.m();
    int n = product.n();
    int k = product.k();
    FloatPointer a = matrix(m * k);
    FloatPointer b = matrix(k * n);
    FloatPointer c = matrix(m * n);
    int ta = product.ta() ? openblas.CblasTrans : openblas.CblasNoTrans;
    int tb = product.tb() ? openblas.CblasTrans : openblas.CblasNoTrans;
    int lda = product.ta() ? m : k;
    int ldb = product.tb() ? k : n;
    int times = product.times();
    openblas.blas_set_num_threads(threads);
    return () -> {
      for (int i = 0; i < times; i++) {
        openblas.cblas_sgemm(openblas.CblasRowMajor, ta, tb, m, n, k, 1, a, lda, b, ldb, 0, c, n);
      }
      return times;
    };
  }

  private static FloatPointer matrix(int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = i % 97 / 97f;
    }
    return new FloatPointer(values);
  }
}
