package nn.jupyter.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The notebooks, the documentation and what they link to, as a folder of web pages. */
public final class Book {
  private static final String INDEX = "assets/search.js";
  private static final String DECISIONS = "docs/decisions/README.md";

  private final Path project;

  /**
   * Creates the book of a project.
   *
   * @param project the folder of the whole project
   */
  public Book(Path project) {
    this.project = project;
  }

  /**
   * Writes the book. The same project gives the same bytes.
   *
   * @param folder where to; the pages of an earlier book there are removed
   * @param javadoc whether the javadoc is in the folder, so that pages shall lead to it
   * @return the links that lead nowhere, a line each; empty if all is well
   * @throws java.io.UncheckedIOException where a file cannot be read or written
   */
  public List<String> write(Path folder, boolean javadoc) {
    removeEarlier(folder);
    PageReader reader = new PageReader(project, folder);
    Links links = new Links(project, folder);
    BookPage contents = reader.read(BookPage.CONTENTS);
    Map<String, List<String>> sections = Contents.of(project, contents);
    Map<String, String> names = Contents.names(contents);
    Map<String, BookPage> pages = new TreeMap<>();
    pages.put(contents.source(), contents);
    TreeSet<String> waiting = new TreeSet<>();
    sections.values().forEach(waiting::addAll);
    while (!waiting.isEmpty()) {
      String source = waiting.pollFirst();
      if (!project.resolve(source).toFile().isFile()) {
        continue; // told of below, where the link stands
      }
      BookPage page = reader.read(source);
      pages.put(source, page);
      links.lead(page);
      waiting.addAll(links.wanted);
      waiting.removeAll(pages.keySet());
    }
    links.lead(contents);
    sections.values().forEach(list -> list.removeIf(source -> !pages.containsKey(source)));
    Frame frame = new Frame(sections, names, pages, javadoc);
    Lists.course(contents, pages, sections);
    if (pages.containsKey(DECISIONS)) {
      Lists.all(pages.get(DECISIONS), Contents.decisions(project), pages);
    }
    List<BookPage> all = new ArrayList<>(pages.values());
    for (BookPage page : all) {
      links.check(page, all);
      String html = frame.around(page);
      PageReader.write(folder.resolve(page.address()), html.getBytes(StandardCharsets.UTF_8));
    }
    Assets.write(folder);
    String index = SearchIndex.of(all.stream().filter(p -> BookPage.isText(p.source())).toList());
    PageReader.write(folder.resolve(INDEX), index.getBytes(StandardCharsets.UTF_8));
    return List.copyOf(links.problems);
  }

  /** A notebook with a new name shall not stay in the book under its old one. */
  private static void removeEarlier(Path folder) {
    Path index = folder.resolve(INDEX);
    if (!Files.exists(index)) {
      return;
    }
    String script = new String(PageReader.bytes(index), StandardCharsets.UTF_8);
    for (String address : SearchIndex.addresses(script)) {
      Path page = folder.resolve(address).normalize();
      try {
        if (page.startsWith(folder.normalize())) {
          Files.deleteIfExists(page);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot remove " + page, e);
      }
    }
  }
}
