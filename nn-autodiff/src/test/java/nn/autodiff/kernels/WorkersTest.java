package nn.autodiff.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void doesEveryTaskOnce(int threads) {
    try (var workers = new Workers(threads)) {
      for (int round = 0; round < 200; round++) {
        var times = new AtomicIntegerArray(17);
        workers.run(17, times::incrementAndGet);
        for (int i = 0; i < 17; i++) {
          assertThat(times.get(i)).isEqualTo(1);
        }
      }
    }
  }

  @Test
  void piecesCoverEverythingOnce() {
    try (var workers = new Workers(3)) {
      for (int n : new int[] {0, 1, 9, 10, 20, 31, 100, 101}) {
        var times = new AtomicIntegerArray(n);
        workers.runChunks(
            n,
            10,
            (from, to) -> {
              for (int i = from; i < to; i++) {
                times.incrementAndGet(i);
              }
            });
        for (int i = 0; i < n; i++) {
          assertThat(times.get(i)).isEqualTo(1);
        }
      }
    }
  }

  @Test
  void bringsATasksFailureToTheCaller() {
    try (var workers = new Workers(2)) {
      assertThatThrownBy(
              () ->
                  workers.run(
                      10,
                      index -> {
                        if (index == 7) {
                          throw new IllegalArgumentException("task 7");
                        }
                      }))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("task 7");
      var done = new AtomicInteger();
      workers.run(10, index -> done.incrementAndGet());
      assertThat(done).hasValue(10);
    }
  }

  @Test
  void aTaskMayBringAJobOfItsOwn() {
    try (var workers = new Workers(2)) {
      var done = new AtomicInteger();
      workers.run(4, outer -> workers.run(5, inner -> done.incrementAndGet()));
      assertThat(done).hasValue(20);
    }
  }

  @Test
  void severalThreadsMayBringJobsAtOnce() throws InterruptedException {
    try (var workers = new Workers(2)) {
      var done = new AtomicInteger();
      Runnable caller =
          () -> {
            for (int i = 0; i < 100; i++) {
              workers.run(6, index -> done.incrementAndGet());
            }
          };
      Thread[] callers = {new Thread(caller), new Thread(caller), new Thread(caller)};
      for (Thread thread : callers) {
        thread.start();
      }
      for (Thread thread : callers) {
        thread.join();
      }
      assertThat(done).hasValue(1800);
    }
  }

  @Test
  void worksOnAfterClosing() {
    var workers = new Workers(2);
    workers.close();
    var done = new AtomicInteger();
    workers.run(3, index -> done.incrementAndGet());
    assertThat(done).hasValue(3);
  }

  @Test
  void takesTheNumberOfThreadsFromTheProperty() {
    assertThat(Workers.configured("3").threads()).isEqualTo(3);
    assertThat(Workers.configured(null).threads())
        .isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(Workers.configured("").threads())
        .isEqualTo(Runtime.getRuntime().availableProcessors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "two", "1.5", "1025", "99999999999"})
  void rejectsANumberOfThreadsThatIsNone(String property) {
    assertThatThrownBy(() -> Workers.configured(property))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "nn.threads: expected a whole number from 1 to 1024 but got "
                + property
                + "; or leave it out for one thread per processor");
  }
}
