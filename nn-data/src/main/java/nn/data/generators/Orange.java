package nn.data.generators;

import nn.autodiff.RandomStream;
import org.jspecify.annotations.Nullable;

/** A ball with pores and a small green star where its stem was. */
final class Orange implements Sketch {
  private final double flat;
  private final double starX;
  private final double starY;
  private final Colour base;
  private final Grain grain;

  Orange(RandomStream random) {
    flat = random.uniform(0.93, 1);
    starX = random.uniform(-0.25, 0.25);
    starY = random.uniform(-0.75, -0.5);
    base = Colour.of(243, 146, 32).mix(Colour.of(250, 176, 54), random.nextDouble());
    grain = new Grain(random.nextLong());
  }

  @Override
  public @Nullable Spot spot(double x, double y) {
    Spot ball = Spot.onBall(x, y / flat);
    if (ball == null) {
      return null;
    }
    double pores = 0.22;
    double bentX = ball.x() + pores * (grain.at(17 * x, 17 * y) - 0.5);
    double bentY = ball.y() + pores * (grain.at(17 * x + 40, 17 * y) - 0.5);
    double length = Math.sqrt(bentX * bentX + bentY * bentY + ball.z() * ball.z());
    return new Spot(bentX / length, bentY / length, ball.z() / length, ball.u(), ball.v());
  }

  @Override
  public Colour skin(Spot spot) {
    double dx = (spot.u() - starX) / 0.1;
    double dy = (spot.v() - starY) / 0.07;
    double star = Smooth.bump(Math.min(1, dx * dx + dy * dy));
    double pore = Smooth.step(0.66, 0.9, grain.at(24 * spot.u() + 9, 24 * spot.v()));
    return base.times(1 - 0.14 * pore).mix(Colour.of(84, 112, 48), star);
  }

  @Override
  public double gloss() {
    return 0.22;
  }

  @Override
  public double size() {
    return 0.96;
  }
}
