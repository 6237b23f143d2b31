package nn.data.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nn.data.files.FileErrors;

/** The picture files of a folder with a folder for each class; none of them is opened. */
final class ImageTree {
  private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "bmp", "gif");

  /** What no folder may be called where some of the users are: Windows forbids these. */
  private static final String FORBIDDEN = "\\/:*?\"<>|";

  private final List<String> classNames;
  private final List<Path> files;
  private final List<Integer> labels;

  private ImageTree(List<String> classNames, List<Path> files, List<Integer> labels) {
    this.classNames = classNames;
    this.files = files;
    this.labels = labels;
  }

  static ImageTree walk(Path folder, boolean lenient) {
    try {
      List<String> names = new ArrayList<>();
      List<Path> files = new ArrayList<>();
      List<Integer> labels = new ArrayList<>();
      for (Path entry : entries(folder)) {
        if (!Files.isDirectory(entry)) {
          requireLenient(lenient, entry, "a file beside the folders of the classes");
          continue;
        }
        int before = files.size();
        collect(entry, lenient, files);
        if (files.size() == before) {
          throw FileErrors.corrupt(
              entry, "this folder of a class holds no pictures; put some there or remove it");
        }
        while (labels.size() < files.size()) {
          labels.add(names.size());
        }
        names.add(name(entry));
      }
      if (names.isEmpty()) {
        throw FileErrors.corrupt(
            folder,
            "expected a folder of pictures for each class but there is no folder; put the pictures"
                + " of class apple into "
                + folder.resolve("apple"));
      }
      return new ImageTree(names, files, labels);
    } catch (IOException e) {
      throw FileErrors.cannotRead(folder, e);
    }
  }

  /** Adds all pictures of a folder and of the folders in it. */
  private static void collect(Path folder, boolean lenient, List<Path> files) throws IOException {
    for (Path entry : entries(folder)) {
      if (Files.isDirectory(entry)) {
        collect(entry, lenient, files);
      } else if (isPicture(entry)) {
        files.add(entry);
      } else {
        requireLenient(lenient, entry, "no picture by its name: expected png, jpg, jpeg, bmp, gif");
      }
    }
  }

  private static void requireLenient(boolean lenient, Path file, String what) {
    if (!lenient) {
      throw FileErrors.corrupt(
          file, what + "; move it away, or take ImageFolder's leavingOutBroken()");
    }
  }

  /** What is in a folder and counts, in order of names. */
  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(entry -> !name(entry).startsWith("."))
          .filter(entry -> !name(entry).equals("Thumbs.db"))
          .sorted(Comparator.comparing(ImageTree::name))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause(); // met while listing
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static boolean isPicture(Path file) {
    String name = name(file);
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** The same but for some files; a class stays, even if none of its files is left. */
  ImageTree without(boolean[] left) {
    List<Path> some = new ArrayList<>();
    List<Integer> theirs = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (!left[i]) {
        some.add(files.get(i));
        theirs.add(labels.get(i));
      }
    }
    if (some.isEmpty()) {
      throw FileErrors.corrupt(files.get(0), "this picture is broken, and so are all others");
    }
    return new ImageTree(classNames, some, theirs);
  }

  int size() {
    return files.size();
  }

  Path file(int example) {
    return files.get(example);
  }

  int[] labels() {
    return labels.stream().mapToInt(Integer::intValue).toArray();
  }

  List<String> classNames() {
    return classNames;
  }

  /** Makes a folder with a folder for each class. */
  static void makeFolders(Path folder, List<String> classNames) {
    for (String name : classNames) {
      if (name.isBlank()
          || name.startsWith(".")
          || name.chars().anyMatch(c -> c < ' ' || FORBIDDEN.indexOf(c) >= 0)) {
        throw new IllegalArgumentException(
            "ImageFolder: class \""
                + name
                + "\" cannot be the name of a folder; give it one without "
                + FORBIDDEN
                + " and no dot at its beginning");
      }
      try {
        Files.createDirectories(folder.resolve(name));
      } catch (IOException e) {
        throw FileErrors.cannotWrite(folder.resolve(name), e);
      }
    }
  }
}
