package nn.core.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.core.Model;
import nn.core.Observer;
import nn.core.Parameter;
import nn.core.losses.Loss;
import nn.core.training.Callback;
import nn.core.training.Dataset;
import nn.core.training.Training;
import org.jspecify.annotations.Nullable;

/**
 * Finds and explains why a network does not learn, or learns badly.
 *
 * <p>{@link #examine} looks once and changes nothing. As a callback it looks on while a model
 * trains, in steps 1, 2, 4, 8, and so on, and in every {@value #EVERY}th, so that it costs little;
 * the loss it notes in each.
 *
 * <pre>{@code
 * Doctor.examine(model, loss, train);
 * Doctor doctor = new Doctor(loss, train);
 * trainer.with(doctor).fit(train, Epochs.of(5));
 * doctor.diagnosis();
 * }</pre>
 *
 * <p>A doctor belongs to one trainer; another call of {@code fit} goes on with what it knows.
 */
public final class Doctor implements Callback {
  /** A look costs about as much as two steps, so one in 256 steps adds less than a hundredth. */
  static final int EVERY = 256;

  private final Observations seen = new Observations();
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final @Nullable Loss loss;
  private final @Nullable Dataset data;
  private @Nullable Model model;
  private @Nullable Watch watch;
  private final Map<Parameter, float[]> before = new LinkedHashMap<>();
  private long begun;
  private long ended;

  /** A doctor who looks at layers, weights, gradients and the course of the loss. */
  public Doctor() {
    loss = null;
    data = null;
  }

  /**
   * A doctor who also {@link #examine examines} the loss and the targets, before the first step.
   *
   * @param loss what is made small
   * @param data examples with their targets, as a rule those trained on
   */
  public Doctor(Loss loss, Dataset data) {
    this.loss = loss;
    this.data = data;
  }

  /**
   * Looks at a model once, by a forward and a backward pass over up to 256 examples, taken evenly
   * from the data. The model is not changed.
   *
   * @param model a model, new or trained
   * @param loss what is made small
   * @param data examples with their targets, as a rule those to be trained on
   * @throws IllegalArgumentException if there are no examples, or they do not fit the model
   */
  public static Diagnosis examine(Model model, Loss loss, Dataset data) {
    Doctor doctor = new Doctor(loss, data);
    doctor.examine(model);
    return doctor.diagnosis();
  }

  private void examine(Model examined) {
    if (loss != null && data != null && seen.exam() == null) {
      if (data.size() == 0) {
        throw new IllegalArgumentException(
            "Doctor: expected 1 example or more but there are none; give the training data");
      }
      Examination.of(examined, loss, data, seen);
      check(0);
    }
  }

  @Override
  public void fitBegins(Training training) {
    model = training.model();
    examine(training.model());
  }

  /** Whether a step is looked at. */
  static boolean looksAt(long step) {
    return Long.bitCount(step) == 1 || step % EVERY == 0;
  }

  @Override
  public List<Observer> observers(long step) {
    begun = step;
    watch = null;
    if (model == null || !looksAt(step)) {
      return List.of();
    }
    before.clear();
    for (Parameter parameter : model.parameters()) {
      before.put(parameter, parameter.value().data().clone());
    }
    Watch next = new Watch();
    watch = next;
    return List.of(next);
  }

  @Override
  public void stepEnds(Training training) {
    ended = training.step();
    seen.add(training.loss());
    if (watch != null) {
      seen.add(watch.look(ended, weights(training)));
      watch = null;
      check(ended);
    }
  }

  private List<WeightLook> weights(@Nullable Training training) {
    List<WeightLook> weights = new ArrayList<>();
    before.forEach(
        (parameter, old) ->
            weights.add(
                new WeightLook(
                    parameter.name(),
                    parameter.shape().rank() > 1,
                    Numbers.norm(old),
                    training == null || !parameter.isTrainable()
                        ? Double.NaN
                        : Numbers.norm(training.gradient(parameter).data()),
                    training == null
                        ? Double.NaN
                        : Numbers.distance(parameter.value().data(), old))));
    before.clear();
    return weights;
  }

  /** If a step ended in an error, looks at what it left: memory of the step itself is gone. */
  @Override
  public void fitEnds(Training training) {
    boolean broken = begun != ended;
    if (broken) {
      seen.breakOff();
      lookAtTheEnd(training.model());
      ended = begun;
    }
    check(Math.max(begun, 1));
    if (broken && findings.isEmpty()) {
      add(
          begun,
          new Finding(
              Severity.CRITICAL,
              "a step ended in an error",
              "step " + begun,
              "the loss of step " + begun + " was never known",
              "read the error's message; a doctor made by new Doctor(loss, train) can tell more"));
    }
  }

  private void lookAtTheEnd(Model broken) {
    if (watch != null) {
      seen.add(watch.look(begun, weights(null)));
      watch = null;
    } else if (loss != null && data != null) {
      Examination.of(broken, loss, data, seen);
    } else {
      seen.add(new Look(begun, List.of(), List.of(), Examination.weights(broken, null)));
    }
  }

  private void check(long step) {
    Checks.ALL.forEach(check -> check.look(seen, finding -> add(step, finding)));
  }

  /** Keeps when a finding was seen first, and its last evidence; of NaN, where it was first. */
  private void add(long step, Finding finding) {
    boolean spread =
        finding.title().equals(NotFiniteNumbers.TITLE)
            && findings.values().stream().anyMatch(old -> old.title().equals(finding.title()));
    if (!spread) {
      Finding known = findings.get(finding.key());
      findings.put(finding.key(), finding.since(known == null ? step : known.since()));
    }
  }

  /** What was found so far. */
  public Diagnosis diagnosis() {
    List<String> lookedFor = new ArrayList<>();
    List<String> not = new ArrayList<>();
    for (Check check : Checks.ALL) {
      boolean possible =
          switch (check.needs()) {
            case STEP -> seen.looks() > 0;
            case TARGETS -> seen.exam() != null;
            case TRAINING -> seen.course().steps() > 0;
          };
      (possible ? lookedFor : not).add(check.looksFor());
    }
    return new Diagnosis(List.copyOf(findings.values()), basis(), lookedFor, not);
  }

  private String basis() {
    long steps = seen.course().steps();
    String examined = seen.exam() == null ? "" : seen.exam().inputs().shape().dim(0) + " examples";
    String trained = begun == 0 ? "" : seen.looks() + " looks at " + steps + " steps of training";
    return examined.isEmpty() || trained.isEmpty()
        ? examined + trained
        : examined + " and " + trained;
  }
}
