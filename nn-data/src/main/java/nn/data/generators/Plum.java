package nn.data.generators;

import nn.autodiff.RandomStream;
import org.jspecify.annotations.Nullable;

/** An egg with a seam down one side and a pale bloom; purple to blue. */
final class Plum implements Sketch {
  private final double wide;
  private final double seam;
  private final Colour base;
  private final Grain grain;
  private final Twig twig;

  Plum(RandomStream random) {
    wide = random.uniform(0.76, 0.86);
    seam = random.uniform(-0.5, 0.5);
    base = Colour.of(92, 44, 104).mix(Colour.of(62, 56, 122), random.nextDouble());
    grain = new Grain(random.nextLong());
    twig = new Twig(random, -0.9, 0.34, 0.35);
  }

  @Override
  public @Nullable Spot spot(double x, double y) {
    double notch = y < 0 ? 0.06 * Smooth.bump((x - 0.3 * seam) / 0.25) : 0;
    return Spot.onBall(x / (wide * (1 + 0.06 * y)), y / (1 - notch));
  }

  @Override
  public Colour skin(Spot spot) {
    double around = spot.u() - seam * Math.sqrt(1 - spot.v() * spot.v());
    double line = Smooth.bump(around / 0.07);
    double bloom = grain.at(2.2 * spot.u() + 3, 2.2 * spot.v());
    return base.mix(Colour.of(168, 164, 204), 0.45 * Smooth.step(0.35, 0.9, bloom))
        .times(1 - 0.3 * line);
  }

  @Override
  public @Nullable Colour before(double x, double y) {
    return twig.at(x, y);
  }

  @Override
  public double gloss() {
    return 0.3;
  }

  @Override
  public double size() {
    return 0.78;
  }
}
