package nn.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nn.bench.Glassbox;
import org.junit.jupiter.api.Test;

class ContestTest {
  private static final Task W1 = Training.named("W1");
  private static final Task W2 = Training.named("W2");

  @Test
  void runsEachInAProcessOfItsOwnOnOneThreadAndOnAll() throws Exception {
    List<Result> results = new Contest(new Glassbox(), List.of(new Counter()), 2, 0.01).run(W1);
    assertThat(results)
        .extracting(result -> result.contestant() + " " + result.threads())
        .containsExactly("Glassbox 1", "Glassbox 2", "A counter 1");
    assertThat(results).allMatch(result -> result.seconds() > 0 && result.ratio() > 0);
    assertThat(results.get(1).ratio()).isEqualTo(1);
  }

  @Test
  void productsAreComparedOnAsManyThreads() throws Exception {
    List<Result> results =
        new Contest(new Glassbox(), List.of(new Glassbox()), 2, 0.01).run(Product.ALL.get(0));
    assertThat(results).extracting(Result::threads).containsExactly(1, 2, 1, 2);
    assertThat(results.get(0).ratio()).isEqualTo(1);
    assertThat(results.get(1).ratio()).isEqualTo(1);
  }

  @Test
  void saysWhatAContestantThatFailsHasSaid() {
    Contest contest = new Contest(new Glassbox(), List.of(new Counter()), 1, 0.01);
    assertThatThrownBy(() -> contest.run(W2))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("A counter ended too early; it said:")
        .hasMessageContaining("cannot count that far, in the environment of 1");
  }

  @Test
  void isWorthwhileOnlyWhereAPeerKnowsTheTask() {
    Contest contest = new Contest(new Glassbox(), List.of(new Counter()), 1, 0.01);
    assertThat(contest.worthwhile(W1)).isTrue();
    assertThat(contest.worthwhile(Product.ALL.get(0))).isFalse();
  }

  @Test
  void everyTaskHasItsOwnNameAndWords() {
    assertThat(Task.all().map(task -> task.name() + " " + task.what())).doesNotHaveDuplicates();
    assertThat(W2.what()).isEqualTo("784-128-64-10, batch 64");
    assertThat(Training.named("W4").what()).isEqualTo("28x28x1-c5x8-p2-c5x16-p2-128-10, batch 64");
  }

  @Test
  void countsTheOperationsOfAStep() {
    assertThat(Training.named("W2").flops())
        .isEqualTo(2 * 64 * (2 * 784 * 128 + 3 * (128 * 64 + 64 * 10)));
    double first = 24 * 24 * 25 * 8;
    double others = 8 * 8 * 25 * 8 * 16 + 256 * 128 + 128 * 10;
    assertThat(Training.named("W4").flops()).isEqualTo(2 * 64 * (2 * first + 3 * others));
  }

  @Test
  void anEpochShowsEveryExampleOnceInBatches() {
    Training training = Training.named("W1N");
    int[][] batches = training.shuffled(3);
    assertThat(batches).hasNumberOfRows(63);
    assertThat(batches[62]).hasSize(2000 - 62 * 32);
    assertThat(batches).isDeepEqualTo(training.shuffled(3));
    assertThat(Arrays.stream(batches).flatMapToInt(Arrays::stream).sorted())
        .containsExactlyElementsOf(IntStream.range(0, 2000).boxed().toList());
    assertThat(training.labels()).hasSize(2000).contains(0, 1).doesNotContain(2);
    assertThat(training.steps()).isEqualTo(4 * 63);
  }
}
