package nn.data.generators;

/**
 * Value noise: a random height at every whole point of the plane, smooth between them.
 *
 * @param key which noise
 */
record Grain(long key) {
  /** The height at a point, 0 to 1. */
  double at(double x, double y) {
    double left = Math.floor(x);
    double top = Math.floor(y);
    double across = Smooth.step(0, 1, x - left);
    double down = Smooth.step(0, 1, y - top);
    long i = (long) left;
    long j = (long) top;
    double above = height(i, j) + across * (height(i + 1, j) - height(i, j));
    double below = height(i, j + 1) + across * (height(i + 1, j + 1) - height(i, j + 1));
    return above + down * (below - above);
  }

  private double height(long i, long j) {
    long z = key ^ (i * 0x9E3779B97F4A7C15L) ^ (j * 0xC2B2AE3D27D4EB4FL);
    z = (z ^ (z >>> 32)) * 0xD6E8FEB86659FD93L;
    z = (z ^ (z >>> 32)) * 0xD6E8FEB86659FD93L;
    return ((z ^ (z >>> 32)) >>> 11) * 0x1p-53;
  }
}
