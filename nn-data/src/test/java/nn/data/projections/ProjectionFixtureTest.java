package nn.data.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.fixtures.Fixtures;
import nn.data.transforms.Pca;
import nn.data.transforms.PrincipalComponents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digits of 8 x 8 pixels, projected as scikit-learn does it. */
class ProjectionFixtureTest {
  private static final Fixtures FIXTURES = Fixtures.of("projections");
  private static final NdArray DIGITS = digits();
  private static final int K = 10;

  private static NdArray digits() {
    var lines = FIXTURES.get("digits").values().getAsJsonArray("pixels").asList();
    NdArray rows = NdArray.zeros(Shape.of(lines.size(), 64));
    for (int i = 0; i < rows.size(); i++) {
      char shade = lines.get(i / 64).getAsString().charAt(i % 64);
      rows.data()[i] = Character.digit(shade, 16);
    }
    return rows;
  }

  @Test
  void principalComponentsAreTheSame() {
    Fixtures.Case theirs = FIXTURES.get("pca");
    Dataset data = Dataset.of(DIGITS, NdArray.zeros(Shape.of(DIGITS.shape().dim(0))));
    PrincipalComponents ours = new Pca(10).fit(data);
    theirs.assertClose("components", ours.components(), 1e-6, 1e-6);
    theirs.assertClose("variance", ours.variance(), 1e-6, 1e-6);
    theirs.assertClose("share", ours.share(), 1e-6, 1e-6);
    theirs.assertClose("two", new Pca(2).fit(data).apply(DIGITS.rows(0, 20)), 1e-5, 1e-5);
  }

  @Test
  void measuresOfTheirLayoutAreTheSame() {
    Fixtures.Case theirs = FIXTURES.get("pca");
    Dataset data = Dataset.of(DIGITS, NdArray.zeros(Shape.of(DIGITS.shape().dim(0))));
    NdArray two = new Pca(2).fit(data).apply(DIGITS);
    // Pixels are whole numbers, so that some distances are equal, and either neighbour may win.
    assertThat(Neighbourhoods.overlap(DIGITS, two, K))
        .isCloseTo(theirs.number("overlap"), within(2e-3));
    assertThat(Neighbourhoods.trustworthiness(DIGITS, two, K))
        .isCloseTo(theirs.number("trustworthiness"), within(2e-3));
  }

  @ParameterizedTest
  @CsvSource({"exact, 10", "exact, 30", "barnes_hut, 10", "barnes_hut, 30"})
  void layoutsKeepAsManyNeighbours(String method, int perplexity) {
    Fixtures.Case theirs = FIXTURES.get("t-SNE " + method + " " + perplexity);
    boolean allPairs = method.equals("exact");
    Projection ours = new Tsne(perplexity).embed(DIGITS, allPairs, (points, step) -> {});
    assertThat(Neighbourhoods.overlap(DIGITS, ours.points(), K))
        .isGreaterThan(theirs.number("overlap") - 0.02);
    assertThat(Neighbourhoods.trustworthiness(DIGITS, ours.points(), K))
        .isGreaterThan(theirs.number("trustworthiness") - 0.005);
    assertThat(ours.divergence()).isLessThan(theirs.number("divergence") + 0.03);
  }

  @Test
  void comparesAllCases() {
    FIXTURES.assertNoneIsLeftOut(
        List.of(
            "digits",
            "pca",
            "t-SNE exact 10",
            "t-SNE exact 30",
            "t-SNE barnes_hut 10",
            "t-SNE barnes_hut 30"));
  }
}
