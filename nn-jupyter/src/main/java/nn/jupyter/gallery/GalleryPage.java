package nn.jupyter.gallery;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of Markdown in which a snippet of Java is followed by the picture that it draws; snippets
 * without a picture prepare what later ones use.
 */
public final class GalleryPage {
  private static final Pattern ENTRY =
      Pattern.compile(
          "```java\\R(.*?)```\\R(?:\\R!\\[([^\\]]+)\\]\\((images/gallery/[^)]+)\\))?",
          Pattern.DOTALL);

  /** A variable, method or type that a line declares which begins at the margin. */
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?m)^(?!return |new |throw |else |import )[A-Za-z_][\\w.]*(?:<[^=;()]*>)?(?:\\[\\])*"
              + " +([A-Za-z_]\\w*) *[=;({]");

  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");

  private final List<Entry> entries;

  /**
   * A snippet.
   *
   * @param number its place among the snippets of the page, from 1
   * @param code its Java
   * @param picture the path of the picture below it, as the page has it; empty if there is none
   */
  public record Entry(int number, String code, String picture) {
    /** The picture's name, without folder and ending; empty if there is none. */
    public String name() {
      String file = picture.substring(picture.lastIndexOf('/') + 1);
      return file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
    }

    /** Where it stands, for messages. */
    public String place() {
      return "gallery, snippet " + number + (picture.isEmpty() ? "" : ", " + name());
    }

    private Set<String> declared() {
      return found(DECLARED, code, 1);
    }

    private Set<String> used() {
      return found(NAME, TEXT.matcher(code).replaceAll("\"\""), 0);
    }

    private static Set<String> found(Pattern pattern, String code, int group) {
      return pattern
          .matcher(code)
          .results()
          .map((MatchResult match) -> match.group(group))
          .collect(Collectors.toCollection(HashSet::new));
    }
  }

  private GalleryPage(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** Reads a page. */
  public static GalleryPage of(String markdown) {
    List<Entry> entries = new ArrayList<>();
    Matcher matcher = ENTRY.matcher(markdown);
    while (matcher.find()) {
      String picture = matcher.group(3);
      entries.add(new Entry(entries.size() + 1, matcher.group(1), picture == null ? "" : picture));
    }
    return new GalleryPage(entries);
  }

  /**
   * Reads a page from a file.
   *
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static GalleryPage read(Path file) {
    try {
      return of(java.nio.file.Files.readString(file));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("gallery: cannot read the page " + file + ": " + e, e);
    }
  }

  /** All snippets in their order. */
  public List<Entry> entries() {
    return entries;
  }

  /** The names of all pictures in their order. */
  public List<String> names() {
    return entries.stream().map(Entry::name).filter(name -> !name.isEmpty()).toList();
  }

  /**
   * The snippets to run for some pictures: their own, and before them those that declare a name
   * which is used. A name that only looks the same brings in a snippet too many, never too few.
   */
  public List<Entry> needed(Collection<String> names) {
    Deque<Entry> needed = new ArrayDeque<>();
    Set<String> used = new HashSet<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      Set<String> declared = entry.declared();
      boolean always = entry.name().isEmpty() && declared.isEmpty(); // imports, settings
      boolean wanted = !entry.name().isEmpty() && names.contains(entry.name());
      if (wanted || always || declared.stream().anyMatch(used::contains)) {
        needed.addFirst(entry);
        used.addAll(entry.used());
      }
    }
    return List.copyOf(needed);
  }
}
