package nn.data.generators;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.data.LabeledDataset;

/**
 * Who was hired by people with a known bias: data to measure unfairness on, and to see whether it
 * was mended, because here we know what would have been fair.
 *
 * <p>Applicants belong to group 0 and group 1 by turns. With independent standard normal {@code
 * skill}, {@code e}, {@code m} and {@code z}, each drawn in the same way in both groups:
 *
 * <pre>
 * experience = max(0, 8 + 4 e)                      years
 * test       = 50 + 10 (skill + m / 2)              points: skill, measured with an error
 * referral   = 1 with probability 0.7 in group 0, 0.3 in group 1; else 0
 * worth      = skill + 0.3 e
 * qualified  = 1 if worth is above 0
 * hired      = 1 if worth - bias * group + 0.2 z is above 0
 * </pre>
 *
 * <p>So {@code bias} is how much more a member of group 1 had to show, in standard deviations of
 * skill, and 0 for none. Of group 0 one in two is hired, of group 1 a part of {@code Phi(-bias /
 * sqrt(1.13))}, with the standard normal distribution Phi: 17% at a bias of 1. Referrals have
 * nothing to do with worth, yet they give the group away to a model that is not told it.
 *
 * <p><b>Shapes:</b> {@code applicants} has inputs {@code (n, 4)}, in the order of {@link #COLUMNS},
 * and labels {@code (n,)}, {@code rejected} or {@code hired}; {@code qualified (n,)}; {@code groups
 * (n,)}. Example i depends on the seed, the bias and i alone, and all but {@code hired} on the seed
 * and i.
 *
 * <pre>{@code
 * Hiring hiring = Hiring.generate(1000, 1.0, 42);
 * hiring.hiredShare(0); // about 0.5
 * hiring.hiredShare(1); // about 0.17
 * }</pre>
 *
 * @param applicants what is known of each, and whether they were hired
 * @param qualified who should have been, 1 or 0
 * @param groups who belongs to which group, 0 or 1
 */
public record Hiring(LabeledDataset applicants, NdArray qualified, NdArray groups) {
  /** The names of the inputs. */
  public static final List<String> COLUMNS = List.of("experience", "test", "referral", "group");

  private static final int WIDTH = 4;

  /**
   * Applicants and what became of them.
   *
   * @param n how many
   * @param bias how much more group 1 had to show, in standard deviations of skill
   * @throws IllegalArgumentException if {@code n} is below 2, or the bias is not finite
   */
  public static Hiring generate(int n, double bias, long seed) {
    Expect.that(
        n >= 2 && Double.isFinite(bias),
        "Hiring",
        "2 applicants or more, one of each group, and a finite bias",
        "n",
        n,
        "bias",
        bias);
    NdArray inputs = NdArray.zeros(Shape.of(n, WIDTH));
    NdArray hired = NdArray.zeros(Shape.of(n));
    NdArray qualified = NdArray.zeros(Shape.of(n));
    NdArray groups = NdArray.zeros(Shape.of(n));
    for (int i = 0; i < n; i++) {
      RandomStream random = RandomStream.of(seed, "hiring", i);
      int group = i % 2;
      double skill = random.nextGaussian();
      double e = random.nextGaussian();
      double test = 50 + 10 * (skill + random.nextGaussian() / 2);
      boolean referral = random.nextDouble() < (group == 0 ? 0.7 : 0.3);
      double worth = skill + 0.3 * e;
      float[] row = {(float) Math.max(0, 8 + 4 * e), (float) test, referral ? 1 : 0, group};
      System.arraycopy(row, 0, inputs.data(), WIDTH * i, WIDTH);
      qualified.data()[i] = worth > 0 ? 1 : 0;
      hired.data()[i] = worth - bias * group + 0.2 * random.nextGaussian() > 0 ? 1 : 0;
      groups.data()[i] = group;
    }
    return new Hiring(
        LabeledDataset.of(inputs, hired, List.of("rejected", "hired")), qualified, groups);
  }

  /**
   * Which part of a group was hired, 0 to 1.
   *
   * @throws IllegalArgumentException if the group is not 0 or 1
   */
  public double hiredShare(int group) {
    Expect.that(group == 0 || group == 1, "Hiring", "group 0 or 1", "group", group);
    int members = 0;
    int hired = 0;
    for (int i = 0; i < groups.size(); i++) {
      if (groups.data()[i] == group) {
        members++;
        hired += applicants.label(i);
      }
    }
    return (double) hired / members;
  }
}
