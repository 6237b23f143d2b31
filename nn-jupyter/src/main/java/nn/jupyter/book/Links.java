package nn.jupyter.book;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;

/** Leads the links of a page, which name files of the project, to places in the book. */
final class Links {
  private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "svg", "webp");

  private final Path project;
  private final Path folder;

  /** The files that links name and that have to become pages. */
  final Set<String> wanted = new TreeSet<>();

  /** What leads nowhere, a line each. */
  final Set<String> problems = new TreeSet<>();

  Links(Path project, Path folder) {
    this.project = project;
    this.folder = folder;
  }

  /** Changes the links of a page; what they name is noted, pictures are copied. */
  void lead(BookPage page) {
    for (Element link : page.body().select("a[href]")) {
      lead(page, link);
    }
    for (Element picture : page.body().select("img[src]")) {
      String address = picture.attr("src");
      // Pictures of outputs are in their place already.
      if (isOfProject(address) && picture.closest(".out") == null) {
        copy(page, address);
      }
    }
  }

  private void lead(BookPage page, Element link) {
    String href = link.attr("href");
    if (!isOfProject(href) || href.startsWith("#")) {
      return;
    }
    String[] parts = href.split("#", 2);
    Path target = target(page, parts[0]);
    if (Files.isDirectory(target)) {
      target = target.resolve("README.md");
    }
    if (!Files.isRegularFile(target) || !target.startsWith(project)) {
      problems.add(page.source() + ": there is no file " + href);
      return;
    }
    String source = source(target);
    String address = source;
    if (isPicture(source)) {
      copy(page, parts[0]);
    } else {
      wanted.add(source);
      address = BookPage.address(source);
    }
    link.attr("href", page.up() + address + (parts.length > 1 ? "#" + parts[1] : ""));
  }

  private void copy(BookPage page, String address) {
    Path target = target(page, address);
    if (!Files.isRegularFile(target) || !target.startsWith(project)) {
      problems.add(page.source() + ": there is no picture " + address);
      return;
    }
    PageReader.write(folder.resolve(source(target)), PageReader.bytes(target));
  }

  /** Notes what leads to a part that its page does not have. */
  void check(BookPage page, List<BookPage> pages) {
    for (Element link : page.body().select("a[href*=#]")) {
      String[] parts = link.attr("href").split("#", 2);
      String anchor = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
      if (!isOfProject(parts[0])) {
        continue;
      }
      Path from = Path.of(page.address());
      String to =
          parts[0].isEmpty()
              ? page.address()
              : from.resolveSibling(parts[0]).normalize().toString().replace('\\', '/');
      boolean there =
          pages.stream()
              .filter(other -> other.address().equals(to))
              .anyMatch(other -> other.anchors().contains(anchor));
      if (!there) {
        problems.add(page.source() + ": " + to + " has no part #" + anchor);
      }
    }
  }

  /** Whether an address has no scheme such as https, so names a file here. */
  static boolean isOfProject(String address) {
    return !address.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*");
  }

  private Path target(BookPage page, String address) {
    String path = URLDecoder.decode(address, StandardCharsets.UTF_8);
    return project.resolve(page.source()).resolveSibling(path).normalize();
  }

  private String source(Path file) {
    return project.relativize(file).toString().replace('\\', '/');
  }

  private static boolean isPicture(String source) {
    return PICTURES.contains(source.replaceAll("^.*\\.", "").toLowerCase(Locale.ROOT));
  }
}
