package nn.viz.paint;

import java.awt.Color;

/**
 * A colour as the eye orders it: lightness {@code l} in 0..1, green-red {@code a}, blue-yellow
 * {@code b}.
 *
 * <p>Equal steps in these coordinates look about equally large (Ottosson, "A perceptual color space
 * for image processing", 2020), so a colour map that is straight here is even to the eye.
 */
public record Oklab(double l, double a, double b) {

  /** The coordinates of an sRGB colour. */
  public static Oklab of(Color color) {
    double red = linear(color.getRed() / 255.0);
    double green = linear(color.getGreen() / 255.0);
    double blue = linear(color.getBlue() / 255.0);
    double l = StrictMath.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double m = StrictMath.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double s = StrictMath.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return new Oklab(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
  }

  /** The colour on the straight way from this one ({@code t} = 0) to another ({@code t} = 1). */
  public Oklab mix(Oklab to, double t) {
    return new Oklab(l + t * (to.l - l), a + t * (to.a - a), b + t * (to.b - b));
  }

  /** The nearest colour that a screen can show. */
  public Color color() {
    double lc = cube(l + 0.3963377774 * a + 0.2158037573 * b);
    double mc = cube(l - 0.1055613458 * a - 0.0638541728 * b);
    double sc = cube(l - 0.0894841775 * a - 1.2914855480 * b);
    return new Color(
        screen(4.0767416621 * lc - 3.3077115913 * mc + 0.2309699292 * sc),
        screen(-1.2684380046 * lc + 2.6097574011 * mc - 0.3413193965 * sc),
        screen(-0.0041960863 * lc - 0.7034186147 * mc + 1.7076147010 * sc));
  }

  private static double cube(double x) {
    return x * x * x;
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : StrictMath.pow((channel + 0.055) / 1.055, 2.4);
  }

  private static int screen(double linear) {
    double channel =
        linear <= 0.0031308 ? 12.92 * linear : 1.055 * StrictMath.pow(linear, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * Math.min(1, Math.max(0, channel)));
  }
}
