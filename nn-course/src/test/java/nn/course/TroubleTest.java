package nn.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TroubleTest {
  private static String place(StackTraceElement... trace) {
    return Trouble.place(trace);
  }

  private static final StackTraceElement LIBRARY =
      new StackTraceElement("nn.autodiff.NdArray", "of", "NdArray.java", 70);

  @Test
  void namesTheNearestLineOfTheStudentsOwnFile() {
    assertThat(
            place(
                LIBRARY,
                new StackTraceElement("coursework.Task03_2", "share", "Task03_2.java", 14),
                new StackTraceElement("coursework.Task03_2", "all", "Task03_2.java", 20)))
        .isEqualTo(" (Task03_2.java, line 14)");
  }

  @Test
  void namesTheMethodOfACellWhoseLinesItDoesNotKnow() {
    assertThat(
            place(LIBRARY, new StackTraceElement("REPL.$JShell$17", "share", "$JShell$17.java", 9)))
        .isEqualTo(" (in share)");
    assertThat(place(new StackTraceElement("REPL.$JShell$17", "lambda$share$0", "#17", 9)))
        .isEqualTo(" (in share)");
  }

  @Test
  void saysNothingWhereNoLineIsTheStudents() {
    assertThat(place(LIBRARY)).isEmpty();
    assertThat(
            place(
                new StackTraceElement("REPL.$JShell$17", "lambda$do_it$$0", "$JShell$17.java", 9)))
        .isEmpty();
    assertThat(place(new StackTraceElement("coursework.Hidden", "run", null, -1))).isEmpty();
  }

  /** Named as what the Java shell throws where code calls what did not compile. */
  private static final class SPIResolutionException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void sendsBackToTheCellThatDidNotCompile() {
    assertThat(Trouble.with(new SPIResolutionException()))
        .contains("Run its cell once more")
        .doesNotContain("SPI");
  }
}
