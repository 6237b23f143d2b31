package nn.data.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.LabeledDataset;
import nn.data.Split;
import tech.tablesaw.api.Table;

/**
 * Texts, each with the name of its class, before they are numbers.
 *
 * <p>Divide them first, then learn the vocabulary of the training part: texts that were held back
 * are refused by everything that fits.
 *
 * <pre>{@code
 * LabeledTexts reviews = LabeledTexts.of(
 *     List.of("so good", "so bad", "very good", "very bad", "good", "bad"),
 *     List.of("pos", "neg", "pos", "neg", "pos", "neg"));
 * LabeledTexts.Parts parts = reviews.stratified(0.3, 42);
 * Sequences sequences = VocabularyLearner.words().fit(parts.train()).sequences(4);
 * LabeledDataset learned = sequences.apply(parts.train());
 * }</pre>
 */
public final class LabeledTexts {
  /**
   * Texts to learn from and texts held back.
   *
   * @param train the texts to learn from
   * @param test the texts held back
   */
  public record Parts(LabeledTexts train, LabeledTexts test) {
    /** The texts held back, by the name they have when they steer the training. */
    public LabeledTexts validation() {
      return test;
    }
  }

  /** Half of the bits of a number. */
  private static final int HALF = 16;

  private final List<String> texts;
  private final NdArray labels;
  private final List<String> classNames;
  private final boolean heldBack;

  private LabeledTexts(
      List<String> texts, NdArray labels, List<String> classNames, boolean heldBack) {
    this.texts = texts;
    this.labels = labels;
    this.classNames = classNames;
    this.heldBack = heldBack;
  }

  /**
   * Texts and the names of their classes; the classes are numbered in the order of their names.
   *
   * @throws IllegalArgumentException if there are none, or more or fewer classes than texts
   */
  public static LabeledTexts of(List<String> texts, List<String> classes) {
    return of(texts, classes, classes.stream().distinct().sorted(CodePoints.ORDER).toList());
  }

  /**
   * Texts and the names of their classes.
   *
   * @param texts the texts
   * @param classes the class of each
   * @param classNames all classes, in the order of their labels
   * @throws IllegalArgumentException if there are none, more or fewer classes than texts, or a
   *     class has no label
   */
  public static LabeledTexts of(List<String> texts, List<String> classes, List<String> classNames) {
    if (texts.isEmpty() || texts.size() != classes.size()) {
      throw new IllegalArgumentException(
          "LabeledTexts: expected texts and a class for each but got "
              + texts.size()
              + " texts and "
              + classes.size()
              + " classes");
    }
    List<String> names = TokenList.of(classNames);
    float[] labels = new float[classes.size()];
    for (int i = 0; i < labels.length; i++) {
      int label = names.indexOf(classes.get(i));
      if (label < 0) {
        throw new IllegalArgumentException(
            "LabeledTexts: text "
                + i
                + " is of class \""
                + classes.get(i)
                + "\", which is none of "
                + Show.first(names));
      }
      labels[i] = label;
    }
    return new LabeledTexts(List.copyOf(texts), NdArray.of(labels), List.copyOf(names), false);
  }

  /**
   * Two columns of a table.
   *
   * @param table the table
   * @param texts the name of the column with the texts
   * @param classes the name of the column with their classes; numbers and booleans do too
   * @throws IllegalArgumentException if there is no such column, or a cell is empty
   */
  public static LabeledTexts of(Table table, String texts, String classes) {
    return of(column(table, texts), column(table, classes));
  }

  private static List<String> column(Table table, String name) {
    if (!table.containsColumn(name)) {
      throw new IllegalArgumentException(
          "LabeledTexts: the table has no column \"" + name + "\"; it has " + table.columnNames());
    }
    var column = table.column(name);
    for (int row = 0; row < column.size(); row++) {
      if (column.isMissing(row)) {
        throw new IllegalArgumentException(
            "LabeledTexts: column \""
                + name
                + "\" is empty in row "
                + row
                + "; drop that row: table.dropRowsWithMissingValues()");
      }
    }
    return column.asStringColumn().asList();
  }

  /**
   * A folder for each class, with a text in each file, in UTF-8; folders and files in the order of
   * their names, hidden ones left out.
   *
   * @param folder the folder of the folders
   * @throws IllegalArgumentException if there are no texts in it
   * @throws java.io.UncheckedIOException if a file cannot be read, or is no UTF-8
   */
  public static LabeledTexts read(Path folder) {
    List<String> texts = new ArrayList<>();
    List<String> classes = new ArrayList<>();
    for (Path each : TextFiles.inside(folder)) {
      if (Files.isDirectory(each)) {
        for (Path file : TextFiles.inside(each)) {
          texts.add(TextFiles.text(file));
          classes.add(String.valueOf(each.getFileName()));
        }
      }
    }
    if (texts.isEmpty()) {
      throw new IllegalArgumentException(
          "LabeledTexts: expected a folder for each class with texts in it but got "
              + folder
              + ", in which there are none");
    }
    return of(texts, classes);
  }

  /** The texts. */
  public List<String> texts() {
    return texts;
  }

  /** A label for each text, {@code (n,)}. */
  public NdArray labels() {
    return labels;
  }

  /** The names of the classes; class {@code k} is at place {@code k}. */
  public List<String> classNames() {
    return classNames;
  }

  /** How many texts there are. */
  public int size() {
    return texts.size();
  }

  /** Whether these texts are set aside, so that nothing may be learned from them. */
  public boolean isHeldBack() {
    return heldBack;
  }

  /**
   * The named texts, in this order.
   *
   * @throws IllegalArgumentException if there is no such text
   */
  public LabeledTexts subset(int... examples) {
    for (int example : examples) {
      Dataset.requireExample(example, size());
    }
    List<String> some = Arrays.stream(examples).mapToObj(texts::get).toList();
    return new LabeledTexts(some, labels.take(examples), classNames, heldBack);
  }

  /**
   * Parts drawn at random class by class, as {@link Split#stratified} does.
   *
   * @param heldBack which part of the texts is held back, above 0 and below 1, for example 0.2
   * @throws IllegalArgumentException if one of the parts would be empty
   */
  public Parts stratified(double heldBack, long seed) {
    // A float counts to 16 million; two of them count on.
    NdArray numbers = NdArray.zeros(Shape.of(size(), 2));
    for (int i = 0; i < size(); i++) {
      numbers.data()[2 * i] = i >> HALF;
      numbers.data()[2 * i + 1] = i & ((1 << HALF) - 1);
    }
    LabeledDataset places = with(Dataset.of(numbers, labels));
    Split<LabeledDataset> split = Split.stratified(places, heldBack, seed);
    LabeledTexts test = subset(places(split.test()));
    return new Parts(
        subset(places(split.train())), new LabeledTexts(test.texts, test.labels, classNames, true));
  }

  private static int[] places(LabeledDataset part) {
    float[] numbers = part.inputs().data();
    return IntStream.range(0, part.size())
        .map(i -> (((int) numbers[2 * i]) << HALF) | (int) numbers[2 * i + 1])
        .toArray();
  }

  /** A dataset made of these texts, with the names of the classes. */
  LabeledDataset with(Dataset data) {
    LabeledDataset labeled = LabeledDataset.of(data, classNames);
    return heldBack ? labeled.holdBack() : labeled;
  }

  /** The texts, to learn from. */
  List<String> toLearnFrom(String who) {
    if (heldBack) {
      throw new IllegalArgumentException(
          who
              + ": these texts are held back to test with, and a test that was learned from is none;"
              + " fit on the training part, and apply what was learned to both");
    }
    return texts;
  }

  /** One line: how many texts, and how many of each class. */
  @Override
  public String toString() {
    int[] counts = new int[classNames.size()];
    for (float label : labels.data()) {
      counts[(int) label]++;
    }
    List<String> classes =
        IntStream.range(0, counts.length)
            .mapToObj(k -> classNames.get(k) + " " + counts[k])
            .toList();
    return size() + " texts" + (heldBack ? ", held back" : "") + ": " + String.join(", ", classes);
  }
}
