package nn.data.generators;

/** A colour as amounts of red, green and blue, 0 to 1 where it can be shown. */
record Colour(double red, double green, double blue) {
  /** From the usual bytes, 0 to 255. */
  static Colour of(int red, int green, int blue) {
    return new Colour(red / 255.0, green / 255.0, blue / 255.0);
  }

  /** This colour with a part, 0 to 1, of another. */
  Colour mix(Colour other, double part) {
    double p = Smooth.clamp(part);
    return new Colour(
        red + p * (other.red - red),
        green + p * (other.green - green),
        blue + p * (other.blue - blue));
  }

  /** Brighter or darker. */
  Colour times(double factor) {
    return new Colour(red * factor, green * factor, blue * factor);
  }

  /** With white light added. */
  Colour plus(double light) {
    return new Colour(red + light, green + light, blue + light);
  }
}
