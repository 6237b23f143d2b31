package nn.viz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;

/** Charts of data, with data that are hard to place. */
final class DataSamples {
  private static final String LONG =
      "A name that is much longer than anything beside which it could stand, and then some more";

  private DataSamples() {}

  static Map<String, Chart> all() {
    Map<String, Chart> all = new LinkedHashMap<>();
    NdArray plane = groups(300, 2, 10);
    all.put("embedding", Charts.embedding(plane, Samples.labels(300, 10), names(10)));
    all.put("embedding of one", Charts.embedding(NdArray.of(new float[][] {{3, 3}})));
    all.put(
        "embedding of images",
        Charts.embedding(plane, Samples.labels(300, 3), LONG, "b", "c")
            .images(Samples.images(300, 3)));
    all.put(
        "embedding of many classes",
        Charts.embedding(groups(2000, 2, 1000), Samples.labels(2000, 1000)));
    all.put("explained variance", Charts.explainedVariance(NdArray.of(0.6f, 0.3f, 0.1f)));
    all.put("scatter of many", Charts.scatter(groups(6000, 2, 3), Samples.labels(6000, 3)));
    all.put(
        "scatter of many classes", Charts.scatter(groups(4000, 2, 3), Samples.labels(4000, 2000)));
    all.put(
        "scatter matrix",
        Charts.scatterMatrix(
            groups(120, 4, 3),
            List.of("a", "b", LONG, "d"),
            Samples.labels(120, 3),
            "x",
            "y",
            LONG));
    all.put("scatter matrix of eight", Charts.scatterMatrix(groups(50, 8, 2)));
    all.put("scatter matrix of one", Charts.scatterMatrix(NdArray.of(new float[][] {{1}})));
    all.put("class balance", Charts.classBalance(Samples.labels(100, 7), names(7)));
    all.put("class balance of splits", splits());
    all.put("class balance of many", Charts.classBalance(Samples.labels(5000, 3000)));
    all.put(
        "before and after",
        Charts.beforeAfter(groups(90, 3, 2), groups(90, 3, 1), "income", LONG, "age"));
    all.put("boxes", Charts.boxes(LONG, scales(200), "small", LONG, "large", "constant"));
    all.put("series", series());
    all.put("one step", Charts.series(NdArray.of(4)));
    all.put("windows", Charts.windows(wave(60), 12, 3, 4, 5, 11, 17, 23, 29, 35));
    all.put("one window", Charts.windows(wave(9), 1, 0, 1, 7));
    all.put("forecast", Charts.forecast(wave(50), 40, wave(20)));
    all.put("forecast with band", band());
    all.put("tokens", Charts.tokens(tokens(), ids()));
    all.put("tokens without ids", Charts.tokens(List.of("one")));
    all.put("token weights", Charts.tokenWeights(LONG, tokens(), weights(tokens().size())));
    all.put("word frequencies", Charts.wordFrequencies(words(), 12));
    all.put("zipf", Charts.zipf(words()));
    all.put("zipf of one word", Charts.zipf(List.of("word")));
    all.put("versions", Charts.versions(picture(0), pictures(11)));
    all.put("one version", Charts.versions(picture(0), pictures(1)));
    return all;
  }

  /** Groups of points in the order in which labels take turns. */
  static NdArray groups(int n, int features, int groups) {
    double[] noise = Samples.normal(n * features);
    NdArray rows = NdArray.zeros(Shape.of(n, features));
    for (int i = 0; i < rows.size(); i++) {
      int group = i / features % groups;
      double centre = 3 * StrictMath.cos(group * (2.0 + i % features) + i % features);
      rows.data()[i] = (float) (centre + 0.5 * noise[i]);
    }
    return rows;
  }

  private static String[] names(int n) {
    String[] names = new String[n];
    for (int i = 0; i < n; i++) {
      names[i] = "class number " + i;
    }
    return names;
  }

  private static Chart splits() {
    Map<String, NdArray> splits = new LinkedHashMap<>();
    splits.put("training", Samples.labels(80, 3));
    splits.put("validation", Samples.labels(20, 3));
    splits.put(LONG, Samples.labels(2, 2));
    return Charts.classBalance(splits, "cat", LONG, "dog");
  }

  private static NdArray scales(int n) {
    NdArray rows = groups(n, 4, 3);
    for (int i = 0; i < n; i++) {
      rows.data()[4 * i + 1] *= rows.data()[4 * i + 1] * 12;
      rows.data()[4 * i + 2] = i % 50 == 0 ? Float.NaN : 300 + 40 * rows.data()[4 * i + 2];
      rows.data()[4 * i + 3] = 7;
    }
    return rows;
  }

  static NdArray wave(int n) {
    NdArray wave = NdArray.zeros(Shape.of(n));
    for (int i = 0; i < n; i++) {
      wave.data()[i] = (float) (StrictMath.sin(i / 4.0) + 0.02 * i);
    }
    return wave;
  }

  private static Plot series() {
    NdArray two = NdArray.zeros(Shape.of(100, 2));
    for (int i = 0; i < 100; i++) {
      two.data()[2 * i] = i == 50 ? Float.NaN : wave(100).data()[i];
      two.data()[2 * i + 1] = 0.01f * i;
    }
    return Charts.series(two, "temperature", LONG)
        .region("training", -0.5, 69.5)
        .region("validation", 69.5, 84.5)
        .region("test", 84.5, 99.5);
  }

  private static Plot band() {
    NdArray said = wave(20);
    NdArray low = said.copy();
    NdArray high = said.copy();
    for (int i = 0; i < 20; i++) {
      low.data()[i] -= 0.05f * i;
      high.data()[i] += 0.05f * i;
    }
    return Charts.forecast(wave(50), 45, said, low, high);
  }

  static List<String> tokens() {
    List<String> tokens = new ArrayList<>();
    for (String token :
        "To| be|,| or| not| to| be|:|\n|that| is| the| question|\\|\t|".split("\\|", -1)) {
      tokens.add(token);
    }
    for (int i = 0; i < 40; i++) {
      tokens.add(i == 7 ? LONG : " word" + i);
    }
    return tokens;
  }

  private static List<Integer> ids() {
    List<Integer> ids = new ArrayList<>();
    for (int i = 0; i < tokens().size(); i++) {
      ids.add(i % 5 == 0 ? 123_456 + i : i - 1);
    }
    return ids;
  }

  private static NdArray weights(int n) {
    NdArray weights = NdArray.zeros(Shape.of(n));
    for (int i = 0; i < n; i++) {
      weights.data()[i] = (float) StrictMath.sin(i * 1.7);
    }
    return weights;
  }

  static List<String> words() {
    RandomStream random = RandomStream.of(1, "words");
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      words.add("word" + (int) StrictMath.exp(6 * random.nextDouble()));
    }
    return words;
  }

  private static NdArray picture(int i) {
    return Samples.images(12, 3).row(i);
  }

  private static List<NdArray> pictures(int n) {
    List<NdArray> pictures = new ArrayList<>();
    for (int i = 1; i <= n; i++) {
      pictures.add(picture(i));
    }
    return pictures;
  }
}
