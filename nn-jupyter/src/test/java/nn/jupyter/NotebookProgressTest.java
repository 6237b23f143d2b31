package nn.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import nn.core.progress.Progress;
import nn.core.progress.ProgressBar;
import nn.jupyter.display.CurrentTarget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotebookProgressTest {
  @AfterEach
  void leave() {
    CurrentTarget.clear();
  }

  @Test
  void isThereInANotebookOnly() {
    assertThat(new NotebookProgress().available()).isFalse();
    CurrentTarget.set(new RecordingPage());
    assertThat(new NotebookProgress().available()).isTrue();
  }

  @Test
  void leavesOneBarWithoutTimes() {
    RecordingPage page = new RecordingPage();
    CurrentTarget.set(page);
    try (ProgressBar bar = Progress.start("Training <1>", 50)) {
      for (int done = 1; done <= 50; done++) {
        bar.update(done, "loss 0.25");
      }
    }
    assertThat(page.shown).hasSize(1);
    assertThat(page.shown.get(0)).containsEntry("text/plain", "Training <1> 50/50  loss 0.25");
    assertThat(page.shown.get(0).get("text/html"))
        .contains("<b>Training &lt;1&gt;</b>", "width: 100%", "loss 0.25")
        .doesNotContain("left");
  }

  @Test
  void countsWhereTheEndIsNotKnown() {
    RecordingPage page = new RecordingPage();
    CurrentTarget.set(page);
    ProgressBar bar = Progress.start("Reading", 0);
    bar.update(7, "");
    bar.close();
    bar.close();
    assertThat(page.shown.get(0)).containsEntry("text/plain", "Reading 7");
  }
}
