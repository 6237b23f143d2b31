package nn.data.generators;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.training.Dataset;

/**
 * What users think of items, of which we are told a part: the data of a recommender.
 *
 * <p>Each user and each item has {@code rank} tastes drawn from a standard normal distribution.
 * What user u would say of item i without chance is {@code 3 + (tastes of u . tastes of i) /
 * sqrt(rank)}, the {@link #truth}, which minus 3 is a matrix of that rank. What is observed is it
 * plus a normal error of standard deviation {@code noise}, cut to 1 to 5, of a share of all pairs.
 * A pair's rating depends on the seed, the user and the item alone; more users and items leave it
 * as it is.
 *
 * <p><b>Shapes:</b> {@code observed} has inputs {@code (n, 2)}, user and item counted from 0, and
 * targets {@code (n, 1)}; {@code truth (users, items)}.
 *
 * <pre>{@code
 * Ratings films = Ratings.generate(50, 80, 2, 0.2, 0.3, 42);
 * films.observed().size(); // about 800 of the 4000
 * }</pre>
 *
 * @param observed the ratings that are known
 * @param truth what everybody would say of everything, without chance
 */
public record Ratings(Dataset observed, NdArray truth) {
  /**
   * Ratings.
   *
   * @param rank how many tastes decide
   * @param share which part of all pairs is observed, above 0 to 1
   * @param noise the standard deviation of the error, 0 for none
   * @throws IllegalArgumentException if there is no user, item or taste, the share is not above 0
   *     to 1, the noise is negative or not finite, or not one pair was drawn
   */
  public static Ratings generate(
      int users, int items, int rank, double share, double noise, long seed) {
    Expect.that(
        users >= 1
            && items >= 1
            && rank >= 1
            && Expect.share(share)
            && share > 0
            && Expect.spread(noise),
        "Ratings",
        "1 user, item and taste or more, a share above 0 to 1 and a noise of 0 or more",
        "users",
        users,
        "items",
        items,
        "rank",
        rank,
        "share",
        share,
        "noise",
        noise);
    NdArray truth = truth(users, items, rank, seed);
    float[] pairs = new float[Math.multiplyExact(truth.size(), 2)];
    float[] ratings = new float[truth.size()];
    int n = 0;
    for (int u = 0; u < users; u++) {
      for (int i = 0; i < items; i++) {
        RandomStream random = RandomStream.of(seed, "ratings/pair/" + u, i);
        if (random.nextDouble() < share) {
          double rating = truth.get(u, i) + noise * random.nextGaussian();
          pairs[2 * n] = u;
          pairs[2 * n + 1] = i;
          ratings[n++] = (float) Math.min(5, Math.max(1, rating));
        }
      }
    }
    Expect.that(n > 0, "Ratings", "a share that leaves one pair or more", "share", share);
    Dataset all =
        Dataset.of(
            NdArray.of(Shape.of(truth.size(), 2), pairs),
            NdArray.of(Shape.of(truth.size(), 1), ratings));
    int count = n;
    return new Ratings(
        Dataset.of(all.all().inputs().rows(0, count), all.all().targets().rows(0, count)), truth);
  }

  private static NdArray truth(int users, int items, int rank, long seed) {
    NdArray truth = NdArray.zeros(Shape.of(users, items));
    double[][] ofItems = new double[items][];
    for (int i = 0; i < items; i++) {
      ofItems[i] = tastes("ratings/item", i, rank, seed);
    }
    for (int u = 0; u < users; u++) {
      double[] ofUser = tastes("ratings/user", u, rank, seed);
      for (int i = 0; i < items; i++) {
        double product = 0;
        for (int k = 0; k < rank; k++) {
          product += ofUser[k] * ofItems[i][k];
        }
        truth.data()[u * items + i] = (float) (3 + product / StrictMath.sqrt(rank));
      }
    }
    return truth;
  }

  private static double[] tastes(String purpose, int who, int rank, long seed) {
    RandomStream random = RandomStream.of(seed, purpose, who);
    double[] tastes = new double[rank];
    for (int k = 0; k < rank; k++) {
      tastes[k] = random.nextGaussian();
    }
    return tastes;
  }
}
