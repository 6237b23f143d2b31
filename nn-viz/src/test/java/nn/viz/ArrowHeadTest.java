package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class ArrowHeadTest {
  @Test
  void pointsAlongTheLineThatItStandsOn() {
    Rectangle2D right = ArrowHead.of(line(30, 0), 10).getBounds2D();
    assertThat(right.getX()).isCloseTo(1, within(1e-9));
    assertThat(right.getWidth()).isCloseTo(10, within(1e-9));
    assertThat(right.getCenterY()).isCloseTo(0, within(1e-9));
    Rectangle2D down = ArrowHead.of(line(0, 30), 10).getBounds2D();
    assertThat(down.getHeight()).isCloseTo(10, within(1e-9));
    assertThat(down.getCenterX()).isCloseTo(0, within(1e-9));
  }

  @Test
  void followsACurveToWhereItsBackIs() {
    Path2D path = new Path2D.Double();
    path.moveTo(0, 0);
    path.curveTo(6, 0, 6, 60, 12, 60);
    Rectangle2D head = ArrowHead.of(path, 10).getBounds2D();
    assertThat(head.getMaxY()).isGreaterThan(8);
    assertThat(head.getMaxX()).isLessThan(10);
  }

  @Test
  void ofTwoLinesFromOnePlaceItPointsBetweenThem() {
    Path2D path = line(30, 8);
    path.append(new Line2D.Double(0, 0, 30, -8), false);
    assertThat(ArrowHead.of(path, 10).getBounds2D().getCenterY()).isCloseTo(0, within(1e-9));
  }

  @Test
  void aLineShorterThanAHeadHasNone() {
    assertThat(ArrowHead.of(line(3, 0), 10).getPathIterator(null).isDone()).isTrue();
    assertThat(ArrowHead.of(new Path2D.Double(), 10).getPathIterator(null).isDone()).isTrue();
  }

  private static Path2D line(double x, double y) {
    return new Path2D.Double(new Line2D.Double(0, 0, x, y));
  }
}
