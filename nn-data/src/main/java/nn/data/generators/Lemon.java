package nn.data.generators;

import nn.autodiff.RandomStream;
import org.jspecify.annotations.Nullable;

/** A fat spindle with a nipple at either end; bright yellow. */
final class Lemon implements Sketch {
  private final double fat;
  private final double tip;
  private final Colour base;
  private final Grain grain;

  Lemon(RandomStream random) {
    fat = random.uniform(0.62, 0.72);
    tip = random.uniform(0.14, 0.2);
    base = Colour.of(250, 224, 58).mix(Colour.of(214, 216, 70), 0.6 * random.nextDouble());
    grain = new Grain(random.nextLong());
  }

  @Override
  public @Nullable Spot spot(double x, double y) {
    // Each end is drawn out to a tip, the left a little longer.
    double drawn = 1 - tip * Smooth.bump(y / 0.3) * Smooth.step(0.5, 1, Math.abs(x));
    double u = x * drawn / (x < 0 ? 0.92 : 0.88);
    Spot ball = Spot.onBall(u, y / fat);
    if (ball == null) {
      return null;
    }
    double bent = ball.y() + 0.14 * (grain.at(15 * x, 15 * y) - 0.5);
    double length = Math.sqrt(ball.x() * ball.x() + bent * bent + ball.z() * ball.z());
    return new Spot(ball.x() / length, bent / length, ball.z() / length, ball.u(), ball.v());
  }

  @Override
  public Colour skin(Spot spot) {
    double ends = Smooth.step(0.88, 1, Math.abs(spot.u()));
    double pore = Smooth.step(0.66, 0.9, grain.at(22 * spot.u() + 5, 18 * spot.v()));
    return base.times(1 - 0.1 * pore).mix(Colour.of(150, 168, 60), 0.6 * ends);
  }

  @Override
  public double gloss() {
    return 0.24;
  }

  @Override
  public double lean() {
    return 0.5;
  }

  @Override
  public double foot() {
    return 0.7;
  }

  @Override
  public double size() {
    return 0.92;
  }
}
