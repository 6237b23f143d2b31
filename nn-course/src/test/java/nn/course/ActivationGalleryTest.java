package nn.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActivationGalleryTest {
  @Test
  void softmaxForThreeSumsOnlyIsNotForAnyList() {
    assertThat(ActivationGallery.softmax(sums -> ofThree(sums)).words())
        .contains("Of 5 sums softmax should make 5 numbers, but made 3");
  }

  private static double[] ofThree(double... sums) {
    double largest = Math.max(sums[0], Math.max(sums[1], sums[2]));
    double[] parts = new double[3];
    double total = 0;
    for (int i = 0; i < 3; i++) {
      parts[i] = StrictMath.exp(sums[i] - largest);
      total += parts[i];
    }
    for (int i = 0; i < 3; i++) {
      parts[i] /= total;
    }
    return parts;
  }
}
