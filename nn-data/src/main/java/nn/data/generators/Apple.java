package nn.data.generators;

import nn.autodiff.RandomStream;
import org.jspecify.annotations.Nullable;

/** Two shoulders around a hollow, narrower below; red, streaked, or now and then green. */
final class Apple implements Sketch {
  private final double hollow;
  private final double taper;
  private final double wide;
  private final Colour base;
  private final Colour blush;
  private final double blushFrom;
  private final Grain grain;
  private final Twig twig;

  Apple(RandomStream random) {
    hollow = random.uniform(0.13, 0.2);
    taper = random.uniform(0.1, 0.2);
    wide = random.uniform(0.98, 1.08);
    double kind = random.nextDouble();
    boolean green = kind > 0.92;
    base =
        green ? Colour.of(150, 190, 62) : Colour.of(206, 44, 44).times(random.uniform(0.85, 1.05));
    blush = green ? Colour.of(196, 206, 96) : Colour.of(236, 186, 84);
    blushFrom = kind > 0.6 ? 0.5 : 0.75;
    grain = new Grain(random.nextLong());
    twig = new Twig(random, -0.76, 0.42, 0.7);
  }

  @Override
  public @Nullable Spot spot(double x, double y) {
    double notch = y < 0 ? hollow * Smooth.bump(x / 0.55) : 0.5 * hollow * Smooth.bump(x / 0.4);
    double u = x / (wide * (1 - taper * y));
    return Spot.onBall(u, y / (1 - notch));
  }

  @Override
  public Colour skin(Spot spot) {
    double around = spot.u() / (0.35 + Math.sqrt(1 - spot.v() * spot.v()));
    double streak = grain.at(22 * around, 2.5 * spot.v());
    double patch = grain.at(1.6 * spot.u() + 7, 1.6 * spot.v());
    Colour colour = base.mix(blush, 0.75 * Smooth.step(blushFrom - 0.25, blushFrom + 0.25, patch));
    double hollowShade = Smooth.bump(spot.u() / 0.42) * Smooth.step(-0.72, -0.98, spot.v());
    return colour.mix(blush, 0.3 * Smooth.step(0.55, 0.9, streak)).times(1 - 0.5 * hollowShade);
  }

  @Override
  public @Nullable Colour before(double x, double y) {
    return twig.at(x, y);
  }

  @Override
  public double gloss() {
    return 0.45;
  }
}
