package nn.jupyter.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * What is in the book, in the order to read it: the sections of {@code docs/contents.md} with what
 * they list, the notebooks where they link to {@code notebooks/README.md}, and in the end what
 * nothing lists.
 */
final class Contents {
  /** The list of the notebooks, which follows them. */
  static final String COURSE = "notebooks/README.md";

  private static final String DECISIONS = "docs/decisions/";

  private Contents() {}

  /** Heading of each section, and the sources of its pages. */
  static Map<String, List<String>> of(Path project, BookPage contents) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = new ArrayList<>();
    for (Element element : contents.body().select("h2, a[href]")) {
      if (element.normalName().equals("h2")) {
        section = new ArrayList<>();
        sections.put(title(element), section);
      } else if (Links.isOfProject(element.attr("href")) && !element.hasClass("anchor")) {
        String source = source(contents, element.attr("href"));
        if (source.equals(COURSE)) {
          section.addAll(files(project, "notebooks", ".ipynb"));
        }
        section.add(source);
        if (source.startsWith(DECISIONS)) {
          section.addAll(decisions(project));
        }
      }
    }
    List<String> rest = new ArrayList<>(files(project, "docs", ".md"));
    rest.remove(BookPage.CONTENTS);
    sections.values().forEach(rest::removeAll);
    if (!rest.isEmpty()) {
      sections.put("More", rest);
    }
    return sections;
  }

  /** How the contents call what they list. */
  static Map<String, String> names(BookPage contents) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Element link : contents.body().select("a[href]:not(.anchor)")) {
      if (Links.isOfProject(link.attr("href"))) {
        names.putIfAbsent(source(contents, link.attr("href")), link.text());
      }
    }
    return names;
  }

  /** The decisions, which are listed on a page of their own. */
  static List<String> decisions(Path project) {
    return files(project, DECISIONS, ".md").stream()
        .filter(source -> !source.endsWith("README.md"))
        .toList();
  }

  /** A heading without the link to itself. */
  static String title(Element heading) {
    Element copy = heading.clone();
    copy.select(".anchor").remove();
    return copy.text();
  }

  private static String source(BookPage page, String href) {
    Path from = Path.of(page.source());
    String path = href.replaceAll("#.*", "");
    return from.resolveSibling(path).normalize().toString().replace('\\', '/');
  }

  private static List<String> files(Path project, String folder, String ending) {
    try (Stream<Path> files = Files.list(project.resolve(folder))) {
      return files
          .map(file -> project.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + project.resolve(folder), e);
    }
  }
}
