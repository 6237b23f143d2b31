package nn.data.generators;

import nn.autodiff.RandomStream;
import org.jspecify.annotations.Nullable;

/** A round belly and a slim neck; green to yellow, speckled, sometimes with a rosy cheek. */
final class Pear implements Sketch {
  private final double neck;
  private final double belly;
  private final Colour base;
  private final double cheek;
  private final Grain grain;
  private final Twig twig;

  Pear(RandomStream random) {
    neck = random.uniform(0.36, 0.46);
    belly = random.uniform(0.74, 0.84);
    base = Colour.of(160, 184, 66).mix(Colour.of(226, 206, 92), random.nextDouble());
    cheek = random.nextDouble() < 0.4 ? random.uniform(0.3, 0.6) : 0;
    grain = new Grain(random.nextLong());
    twig = new Twig(random, -0.94, 0.36, 0.4);
  }

  @Override
  public @Nullable Spot spot(double x, double y) {
    double half = neck + (belly - neck) * Smooth.step(-0.65, 0.5, y);
    Spot ball = Spot.onBall(x / half, y);
    if (ball == null) {
      return null;
    }
    // The neck's side looks up where the belly bulges out below it.
    double bulge = Smooth.bump((y + 0.1) / 0.5);
    double up = ball.y() - 0.45 * bulge;
    double length = Math.sqrt(ball.x() * ball.x() + up * up + ball.z() * ball.z());
    return new Spot(ball.x() / length, up / length, ball.z() / length, ball.u(), ball.v());
  }

  @Override
  public Colour skin(Spot spot) {
    double speckle = Smooth.step(0.72, 0.85, grain.at(26 * spot.u(), 30 * spot.v()));
    double rosy = cheek * Smooth.step(-0.2, 0.9, spot.u()) * Smooth.step(-0.6, 0.3, spot.v());
    return base.mix(Colour.of(206, 92, 60), rosy).mix(Colour.of(120, 96, 40), 0.35 * speckle);
  }

  @Override
  public @Nullable Colour before(double x, double y) {
    return twig.at(x, y);
  }

  @Override
  public double gloss() {
    return 0.25;
  }
}
