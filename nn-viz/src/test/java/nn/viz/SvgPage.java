package nn.viz;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A chart's SVG, read back: where its texts stand. */
final class SvgPage {
  final Document document;
  final List<Label> labels = new ArrayList<>();

  /** A line of text, the space it takes, and its colour. */
  record Label(String text, Rectangle2D box, Color color) {}

  SvgPage(Chart chart) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      byte[] bytes = chart.svg().getBytes(StandardCharsets.UTF_8);
      document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    } catch (Exception e) {
      throw new AssertionError("not XML: " + chart.svg(), e);
    }
    NodeList texts = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", "text");
    for (int i = 0; i < texts.getLength(); i++) {
      labels.add(label((Element) texts.item(i)));
    }
  }

  private static Label label(Element text) {
    double size = Double.parseDouble(text.getAttribute("font-size"));
    double width = Double.parseDouble(text.getAttribute("textLength"));
    AffineTransform at = new AffineTransform();
    if (text.hasAttribute("transform")) {
      String inner = text.getAttribute("transform").replaceAll("matrix\\(|\\)", "");
      String[] n = inner.split(" ", -1);
      double[] m = new double[6];
      for (int i = 0; i < 6; i++) {
        m[i] = Double.parseDouble(n[i]);
      }
      at = new AffineTransform(m);
    } else {
      at.translate(
          Double.parseDouble(text.getAttribute("x")), Double.parseDouble(text.getAttribute("y")));
    }
    Rectangle2D upright = new Rectangle2D.Double(0, -0.75 * size, width, 0.95 * size);
    return new Label(
        text.getTextContent(),
        at.createTransformedShape(upright).getBounds2D(),
        Color.decode(text.getAttribute("fill")));
  }

  List<String> texts() {
    return labels.stream().map(Label::text).toList();
  }
}
