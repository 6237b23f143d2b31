package nn.jupyter.coursework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * The versions that Glassbox itself is built with, by the names that stand for them in a template.
 */
final class Versions {
  private static final Map<String, String> PLACES =
      Map.of(
          "@GLASSBOX@", "/project/version",
          "@RELEASE@", "/project/properties/maven.compiler.release",
          "@COMPILER@", "//plugin[artifactId='maven-compiler-plugin']/version",
          "@RESOURCES@", "//plugin[artifactId='maven-resources-plugin']/version",
          "@SUREFIRE@", "//plugin[artifactId='maven-surefire-plugin']/version");

  private final Map<String, String> versions;

  private Versions(Map<String, String> versions) {
    this.versions = Map.copyOf(versions);
  }

  /** Reads the parent pom. */
  static Versions of(Path glassbox) {
    Path pom = glassbox.resolve("pom.xml");
    try {
      Document document =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
      XPath xpath = XPathFactory.newInstance().newXPath();
      Map<String, String> versions = new LinkedHashMap<>();
      for (Map.Entry<String, String> place : PLACES.entrySet()) {
        String version = xpath.evaluate(place.getValue(), document);
        if (version.isBlank()) {
          throw new IllegalArgumentException("there is no " + place.getValue() + " in " + pom);
        }
        versions.put(place.getKey(), version);
      }
      return new Versions(versions);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + pom, e);
    } catch (SAXException | ParserConfigurationException | XPathExpressionException e) {
      throw new IllegalArgumentException(pom + " is no pom: " + e.getMessage(), e);
    }
  }

  String filledInto(String template) {
    String filled = template;
    for (Map.Entry<String, String> version : versions.entrySet()) {
      filled = filled.replace(version.getKey(), version.getValue());
    }
    return filled;
  }
}
