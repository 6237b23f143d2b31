package nn.viz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.core.Model;
import nn.core.training.Batch;
import nn.core.training.Dataset;

/**
 * Which examples of a dataset a model gets wrong.
 *
 * @param examples how many there are
 * @param wrong how many of them are wrong
 * @param shown the wrong ones it is surest of; the right ones it is least sure of if none is wrong
 */
record Mistakes(int examples, int wrong, List<Answer> shown) {
  private static final int AT_ONCE = 256;

  /**
   * What a model says of one example.
   *
   * @param example its number in the dataset
   * @param said the most likely class
   * @param sure its probability
   * @param truth the true class
   * @param ofTruth the probability of the true class
   */
  record Answer(int example, int said, double sure, int truth, double ofTruth) {
    boolean isWrong() {
      return said != truth;
    }
  }

  private static final Comparator<Answer> SUREST_FIRST =
      Comparator.comparingDouble((Answer answer) -> -answer.sure())
          .thenComparingInt(Answer::example);

  private static final Comparator<Answer> UNSUREST_FIRST =
      Comparator.comparingDouble(Answer::sure).thenComparingInt(Answer::example);

  /**
   * Asks a model about a whole dataset, some examples at a time.
   *
   * @param most how many answers are kept at most
   * @throws IllegalArgumentException if there is no example, an answer is not finite, or a label is
   *     none of the classes
   */
  static Mistakes of(Model model, Dataset data, int most) {
    if (data.size() == 0) {
      throw new IllegalArgumentException("mistakes chart: the dataset has no example");
    }
    if (model.outputShape().rank() != 1) {
      throw new IllegalArgumentException(
          "mistakes chart: expected a model that gives a number for each class but \""
              + model.name()
              + "\" gives "
              + model.outputShape());
    }
    boolean logits = model.outputShape().dim(0) == 1 && givesLogits(model, data);
    PriorityQueue<Answer> wrong = new PriorityQueue<>(SUREST_FIRST.reversed());
    PriorityQueue<Answer> unsure = new PriorityQueue<>(UNSUREST_FIRST.reversed());
    int mistakes = 0;
    for (int from = 0; from < data.size(); from += AT_ONCE) {
      for (Answer answer : answers(model, data, from, logits)) {
        PriorityQueue<Answer> kept = answer.isWrong() ? wrong : unsure;
        mistakes += answer.isWrong() ? 1 : 0;
        kept.add(answer);
        if (kept.size() > most) {
          kept.remove();
        }
      }
    }
    List<Answer> shown = new ArrayList<>(mistakes > 0 ? wrong : unsure);
    shown.sort(mistakes > 0 ? SUREST_FIRST : UNSUREST_FIRST);
    return new Mistakes(data.size(), mistakes, List.copyOf(shown));
  }

  private static int[] numbers(int from, int size) {
    return IntStream.range(from, Math.min(from + AT_ONCE, size)).toArray();
  }

  /** Whether single numbers are beyond 0 to 1 somewhere, so that none is a probability. */
  private static boolean givesLogits(Model model, Dataset data) {
    for (int from = 0; from < data.size(); from += AT_ONCE) {
      NdArray outputs = model.predict(data.batch(numbers(from, data.size())).inputs());
      for (float output : outputs.data()) {
        if (output < 0 || output > 1) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Answer> answers(Model model, Dataset data, int from, boolean logits) {
    int[] numbers = numbers(from, data.size());
    Batch batch = data.batch(numbers);
    NdArray outputs = model.predict(batch.inputs());
    int[] labels = Labels.of("mistakes chart, labels", batch.targets(), numbers.length);
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      double[] probabilities = Answers.of("mistakes chart", outputs, i, logits);
      if (labels[i] >= probabilities.length) {
        throw new IllegalArgumentException(
            "mistakes chart: example "
                + numbers[i]
                + " has class "
                + labels[i]
                + " but the model knows only "
                + probabilities.length
                + " classes");
      }
      int said = Answers.best(probabilities);
      double sure = probabilities[said];
      answers.add(new Answer(numbers[i], said, sure, labels[i], probabilities[labels[i]]));
    }
    return answers;
  }
}
