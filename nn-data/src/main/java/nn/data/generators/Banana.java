package nn.data.generators;

import nn.autodiff.RandomStream;
import org.jspecify.annotations.Nullable;

/** A bow with edges along it; yellow, brown at both ends, green or freckled with age. */
final class Banana implements Sketch {
  private static final double RADIUS = 1.15;

  private final double reach;
  private final double thick;
  private final double green;
  private final double freckles;
  private final Grain grain;

  Banana(RandomStream random) {
    reach = random.uniform(0.88, 1.02);
    thick = random.uniform(0.24, 0.3);
    double age = random.nextDouble();
    green = Math.max(0, 0.35 - age);
    freckles = Math.max(0, age - 0.5);
    grain = new Grain(random.nextLong());
  }

  /** Along an arc around a point above: u is the place across it, v along it. */
  @Override
  public @Nullable Spot spot(double x, double y) {
    double down = y + 0.8;
    double radius = Math.sqrt(x * x + down * down);
    double u = radius - RADIUS;
    if (radius == 0 || Math.abs(u) > thick) {
      return null;
    }
    double v = StrictMath.atan2(x, down) / reach;
    double end = Math.abs(v);
    double half = thick * (0.22 + 0.78 * Math.sqrt(Smooth.clamp((1 - end) * 2.4)));
    u /= half * (1 - 0.12 * Smooth.clamp(v));
    if (end > 1 || Math.abs(u) > 1) {
      return null;
    }
    double z = Math.sqrt(1 - u * u);
    return new Spot(u * x / radius, u * down / radius, z, u, v);
  }

  @Override
  public Colour skin(Spot spot) {
    double end = Math.abs(spot.v());
    double edge = Smooth.bump((spot.u() + 0.25) / 0.1) + Smooth.bump((spot.u() - 0.5) / 0.1);
    double spots = Smooth.step(0.68, 0.8, grain.at(9 * spot.u(), 26 * spot.v()));
    return Colour.of(246, 212, 64)
        .mix(Colour.of(150, 184, 70), green + 0.5 * Smooth.step(0.6, 1, end))
        .mix(Colour.of(176, 134, 36), 0.45 * Smooth.clamp(edge))
        .mix(Colour.of(112, 74, 36), freckles * spots)
        .mix(Colour.of(74, 56, 40), Smooth.step(0.92, 0.97, end));
  }

  @Override
  public double gloss() {
    return 0.18;
  }

  @Override
  public double lean() {
    return 0.6;
  }

  @Override
  public double foot() {
    return 0.62;
  }
}
