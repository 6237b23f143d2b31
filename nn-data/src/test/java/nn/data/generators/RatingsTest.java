package nn.data.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import org.junit.jupiter.api.Test;

class RatingsTest {
  @Test
  void truthMinusThreeHasTheRankItWasMadeOf() {
    NdArray one = Ratings.generate(6, 7, 1, 0.5, 0, 3).truth();
    for (int u = 1; u < 6; u++) {
      for (int i = 1; i < 7; i++) {
        double minor =
            (one.get(0, 0) - 3) * (one.get(u, i) - 3) - (one.get(0, i) - 3) * (one.get(u, 0) - 3);
        assertThat(minor).isCloseTo(0, within(1e-5));
      }
    }
    NdArray two = Ratings.generate(3, 3, 2, 0.5, 0, 3).truth();
    double minor = 0;
    for (int k = 0; k < 3; k++) {
      minor +=
          (two.get(0, k) - 3)
              * ((two.get(1, (k + 1) % 3) - 3) * (two.get(2, (k + 2) % 3) - 3)
                  - (two.get(1, (k + 2) % 3) - 3) * (two.get(2, (k + 1) % 3) - 3));
    }
    assertThat(minor).isCloseTo(0, within(1e-5));
  }

  @Test
  void withoutNoiseWhatIsObservedIsTheTruthCutToFive() {
    Ratings ratings = Ratings.generate(20, 30, 2, 0.5, 0, 3);
    Batch all = ratings.observed().all();
    for (int k = 0; k < all.size(); k++) {
      float truth = ratings.truth().get((int) all.inputs().get(k, 0), (int) all.inputs().get(k, 1));
      assertThat(all.targets().get(k, 0)).isEqualTo(Math.min(5, Math.max(1, truth)));
    }
  }

  @Test
  void observesTheShareSaidEachPairOnce() {
    Ratings ratings = Ratings.generate(80, 100, 3, 0.3, 0.2, 3);
    assertThat(ratings.observed().size() / 8000.0).isCloseTo(0.3, within(0.02));
    assertThat(ratings.observed().inputShape()).isEqualTo(Shape.of(2));
    Batch all = ratings.observed().all();
    int before = -1;
    for (int k = 0; k < all.size(); k++) {
      int pair = (int) (100 * all.inputs().get(k, 0) + all.inputs().get(k, 1));
      assertThat(pair).isGreaterThan(before);
      assertThat(all.targets().get(k, 0)).isBetween(1f, 5f);
      before = pair;
    }
    assertThat(Ratings.generate(5, 4, 1, 1, 0, 1).observed().size()).isEqualTo(20);
  }

  @Test
  void aPairKeepsItsRatingWhenThereAreMoreUsersAndItems() {
    Batch few = Ratings.generate(4, 5, 2, 1, 0.5, 9).observed().all();
    Batch many = Ratings.generate(6, 8, 2, 1, 0.5, 9).observed().all();
    for (int u = 0; u < 4; u++) {
      for (int i = 0; i < 5; i++) {
        assertThat(many.targets().get(8 * u + i, 0)).isEqualTo(few.targets().get(5 * u + i, 0));
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameBitsAndAnotherOthers() {
    Batch all = Ratings.generate(9, 9, 2, 0.5, 0.5, 9).observed().all();
    Batch again = Ratings.generate(9, 9, 2, 0.5, 0.5, 9).observed().all();
    Batch other = Ratings.generate(9, 9, 2, 0.5, 0.5, 10).observed().all();
    assertThat(again.inputs()).isEqualTo(all.inputs());
    assertThat(again.targets()).isEqualTo(all.targets());
    assertThat(other.inputs()).isNotEqualTo(all.inputs());
  }

  @Test
  void rejectsWhatCannotBeDrawn() {
    rejects("items = 0", 3, 0, 1, 0.5, 0);
    rejects("rank = 0", 3, 3, 0, 0.5, 0);
    rejects("share = 0.0", 3, 3, 1, 0, 0);
    rejects("share = 1.5", 3, 3, 1, 1.5, 0);
    rejects("noise = NaN", 3, 3, 1, 0.5, Double.NaN);
    rejects("a share that leaves one pair or more", 1, 1, 1, 1e-12, 0);
  }

  private static void rejects(
      String message, int users, int items, int rank, double share, double noise) {
    assertThatThrownBy(() -> Ratings.generate(users, items, rank, share, noise, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Ratings: expected")
        .hasMessageContaining(message);
  }
}
