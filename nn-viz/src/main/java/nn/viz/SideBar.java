package nn.viz;

import java.awt.Graphics2D;

/** What stands to the right of a chart and says which colour is which number. */
interface SideBar {

  /** How wide it is, if it is so high. */
  double width(double height);

  /** Draws it with its upper left corner there. */
  void draw(Graphics2D g, double left, double top, double height);
}
