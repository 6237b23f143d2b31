package nn.bench.feeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedingReportTest {
  @Test
  void feedsTheSameImagesFromEverywhere() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    List<FeedingReport.Figure> figures = new FeedingReport(out, 200).run(0.01);
    assertThat(figures).extracting(FeedingReport.Figure::name).doesNotHaveDuplicates().hasSize(11);
    assertThat(figures.get(0).name()).isEqualTo("memory");
    assertThat(figures.get(0).share()).isEqualTo(1);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("200 examples, 4 steps an epoch", "IDX file, prefetched")
        .endsWith("all that took turns came to the same weights" + System.lineSeparator());
  }
}
