package nn.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class VerdictTest {
  @Test
  void readsAsASentence() {
    assertThat(Verdict.right("for all four.")).hasToString("Right: for all four.");
    assertThat(Verdict.notYet("The bias is NaN.")).hasToString("Not yet: The bias is NaN.");
  }

  @Test
  void hasWords() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Verdict.notYet(" "))
        .withMessageContaining("expected words");
  }

  @Test
  void isWhatTheCheckReturns() {
    Verdict right = Verdict.right("so it is.");
    assertThat(Verdict.of(() -> right)).isSameAs(right);
    assertThat(Verdict.of(() -> Verdict.of(() -> right))).isSameAs(right);
  }

  @Test
  void namesTheExceptionOfCodeThatThrows() {
    assertThat(Verdict.of(() -> Verdict.right("" + 1 / Integer.parseInt("0"))))
        .hasToString("Not yet: Your code stopped with an ArithmeticException: / by zero");
    assertThat(
            Verdict.of(
                () -> {
                  throw new IllegalStateException();
                }))
        .hasToString("Not yet: Your code stopped with an IllegalStateException.");
  }

  @Test
  void looksBehindAnInitializerThatFails() {
    assertThat(Verdict.of(() -> Verdict.right(Broken.WORDS)).words())
        .contains("NumberFormatException", "\"twelve\"");
  }

  /** As a class with a student's answer may be. */
  private static final class Broken {
    static final String WORDS = "" + Integer.parseInt("twelve");
  }

  @Test
  void explainsARecursionWithoutEnd() {
    assertThat(Verdict.of(() -> Verdict.right("" + deeper(1))).words())
        .contains("calls itself again and again");
  }

  private static int deeper(int depth) {
    return depth < 0 ? 0 : deeper(depth + 1) + 1;
  }

  @Test
  void endsWhatDoesNotEnd() {
    CountDownLatch never = new CountDownLatch(1);
    Verdict verdict =
        Attempt.run(
            () -> {
              never.await();
              return Verdict.right("it came to an end.");
            },
            Duration.ofMillis(20));
    assertThat(verdict.isRight()).isFalse();
    assertThat(verdict.words()).contains("had not come to an end", "condition never becomes false");
  }

  @Test
  void isStoppedByAnInterruptOfItsCaller() {
    Thread.currentThread().interrupt();
    Verdict verdict =
        Verdict.of(
            () -> {
              new CountDownLatch(1).await();
              return Verdict.right("it came to an end.");
            });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(verdict.words()).contains("was stopped");
  }
}
