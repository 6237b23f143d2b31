package nn.data.generators;

import nn.autodiff.RandomStream;
import org.jspecify.annotations.Nullable;

/** A stem that leans, and often a leaf. */
final class Twig {
  private final double baseY;
  private final double tipX;
  private final double tipY;
  private final double thickness;
  private final boolean leafy;
  private final double leafX;
  private final double leafY;
  private final Colour wood;
  private final Colour green;

  Twig(RandomStream random, double baseY, double length, double leaves) {
    this.baseY = baseY;
    tipX = length * random.uniform(-0.5, 0.5);
    tipY = baseY - length;
    thickness = random.uniform(0.04, 0.06);
    leafy = random.nextDouble() < leaves;
    double side = random.nextBoolean() ? 1 : -1;
    leafX = side * random.uniform(0.42, 0.6);
    leafY = random.uniform(-0.32, -0.05);
    wood = Colour.of(104, 72, 44).times(random.uniform(0.8, 1.2));
    green = Colour.of(96, 152, 58).times(random.uniform(0.75, 1.1));
  }

  @Nullable Colour at(double x, double y) {
    Colour leaf = leafy ? leaf(x, y) : null;
    return leaf == null ? stem(x, y) : leaf;
  }

  private @Nullable Colour stem(double x, double y) {
    double t = (y - baseY) / (tipY - baseY);
    if (t < 0 || t > 1) {
      return null;
    }
    double across = (x - tipX * t * t) / (thickness * (1 + 0.5 * t * t));
    return Math.abs(across) > 1 ? null : wood.times(1.1 - 0.5 * Smooth.clamp(across * 0.5 + 0.5));
  }

  private @Nullable Colour leaf(double x, double y) {
    double fromX = x - 0.25 * tipX;
    double fromY = y - (baseY + 0.5 * (tipY - baseY));
    double square = leafX * leafX + leafY * leafY;
    double t = (fromX * leafX + fromY * leafY) / square;
    double across = (fromY * leafX - fromX * leafY) / square + 0.3 * t * (1 - t);
    double half = 1.1 * t * (1 - t) * (1.1 - 0.5 * t);
    if (t < 0 || t > 1 || Math.abs(across) > half) {
      return null;
    }
    double rib = Smooth.bump(across / 0.03);
    return green.times(across < 0 ? 1.15 : 0.85).mix(Colour.of(190, 214, 130), 0.5 * rib);
  }
}
