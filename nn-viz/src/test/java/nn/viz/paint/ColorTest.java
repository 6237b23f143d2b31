package nn.viz.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColorTest {

  /** Relative luminance, WCAG 2.1. */
  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
  }

  private static double contrast(Color a, Color b) {
    double light = Math.max(luminance(a), luminance(b));
    double dark = Math.min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double distance(Color a, Color b) {
    Oklab from = Oklab.of(a);
    Oklab to = Oklab.of(b);
    double l = from.l() - to.l();
    double x = from.a() - to.a();
    double y = from.b() - to.b();
    return Math.sqrt(l * l + x * x + y * y);
  }

  /** What an eye without one kind of cone sees (Machado, Oliveira, Fernandes, 2009). */
  private static Color seen(Color color, double[] m) {
    double[] rgb = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
    int[] out = new int[3];
    for (int i = 0; i < 3; i++) {
      double v = m[3 * i] * rgb[0] + m[3 * i + 1] * rgb[1] + m[3 * i + 2] * rgb[2];
      double s = Math.min(1, Math.max(0, v));
      double screen = s <= 0.0031308 ? 12.92 * s : 1.055 * StrictMath.pow(s, 1 / 2.4) - 0.055;
      out[i] = (int) Math.round(255 * screen);
    }
    return new Color(out[0], out[1], out[2]);
  }

  private static final double[] PROTANOPIA = {
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998
  };
  private static final double[] DEUTERANOPIA = {
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881
  };
  private static final double[] TRITANOPIA = {
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900
  };

  static List<Theme> themes() {
    return List.of(Theme.LIGHT, Theme.DARK);
  }

  @ParameterizedTest
  @MethodSource("themes")
  void textIsReadable(Theme theme) {
    assertThat(contrast(theme.ink(), theme.background())).isGreaterThanOrEqualTo(14);
    assertThat(contrast(theme.faintInk(), theme.background())).isGreaterThanOrEqualTo(7);
    assertThat(contrast(theme.gradientInk(), theme.background())).isGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("themes")
  void linesStandOutFromThePaper(Theme theme) {
    for (int i = 0; i < Palette.size(); i++) {
      assertThat(contrast(theme.tone(Palette.color(i)), theme.background()))
          .as("colour " + i)
          .isGreaterThanOrEqualTo(theme.isDark() ? 4.5 : 3);
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void inkIsReadableOnTintedAreas(Theme theme) {
    for (int i = 0; i < Palette.size(); i++) {
      assertThat(contrast(theme.ink(), theme.tint(Palette.color(i), 0.3)))
          .as("colour " + i)
          .isGreaterThanOrEqualTo(7);
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void firstColoursDifferForEveryEye(Theme theme) {
    for (double[] eye : List.of(PROTANOPIA, DEUTERANOPIA, TRITANOPIA)) {
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < i; j++) {
          Color one = theme.tone(Palette.color(i));
          Color other = theme.tone(Palette.color(j));
          assertThat(distance(seen(one, eye), seen(other, eye)))
              .as("colours " + j + " and " + i)
              .isGreaterThan(0.05);
        }
      }
    }
  }

  @Test
  void aThemeTravelsWithTheGraphics() {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    assertThat(Theme.of(g)).isSameAs(Theme.LIGHT);
    Theme.DARK.on(g);
    assertThat(Theme.of((Graphics2D) g.create())).isSameAs(Theme.DARK);
    SvgGraphics svg = new SvgGraphics();
    Theme.DARK.on(svg);
    assertThat(Theme.of((Graphics2D) svg.create())).isSameAs(Theme.DARK);
  }

  @Test
  void oklabGoesThereAndBack() {
    for (int rgb = 0; rgb <= 0xFFFFFF; rgb += 4099) {
      Color color = new Color(rgb);
      assertThat(Oklab.of(color).color()).isEqualTo(color);
    }
    assertThat(Oklab.of(Color.WHITE).l()).isCloseTo(1, within(1e-6));
  }

  @Test
  void sequentialMapRisesInEvenStepsOfLightness() {
    List<Double> lightness = new ArrayList<>();
    for (int i = 0; i <= 16; i++) {
      lightness.add(Oklab.of(ColorMap.SEQUENTIAL.color(i / 16.0)).l());
    }
    double step = (lightness.get(16) - lightness.get(0)) / 16;
    for (int i = 1; i <= 16; i++) {
      assertThat(lightness.get(i) - lightness.get(i - 1)).isCloseTo(step, within(0.3 * step));
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void divergingMapIsNearestToThePaperInTheMiddleAndEvenOnBothSides(Theme theme) {
    ColorMap map = theme.map(ColorMap.DIVERGING);
    for (int side = 0; side < 2; side++) {
      double whole = distance(map.color(side), map.color(0.5));
      assertThat(distance(map.color(0.5), theme.background())).isLessThan(0.1);
      for (int i = 0; i < 8; i++) {
        double from = 0.5 + (side - 0.5) * i / 8;
        double to = 0.5 + (side - 0.5) * (i + 1) / 8;
        assertThat(distance(map.color(from), map.color(to)))
            .isCloseTo(whole / 8, within(0.2 * whole / 8));
      }
    }
  }

  @Test
  void numbersOutsideTheMapHaveTheColoursOfItsEnds() {
    assertThat(ColorMap.SEQUENTIAL.color(-3)).isEqualTo(ColorMap.SEQUENTIAL.color(0));
    assertThat(ColorMap.SEQUENTIAL.color(7)).isEqualTo(ColorMap.SEQUENTIAL.color(1));
  }
}
