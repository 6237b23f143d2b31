package nn.core.doctor;

import java.util.List;

/** All checks; a new one is added here. */
final class Checks {
  static final List<Check> ALL =
      List.of(
          new NotFiniteNumbers(),
          new DeadRelus(),
          new Saturation(),
          new GradientsByDepth(),
          new InputScale(),
          new DoubleSoftmax(),
          new SoftmaxOfOne(),
          new SquaredErrorOnSoftmax(),
          new LogitsOrProbabilities(),
          new RefusedTargets(),
          new OneHotRows(),
          new TargetRange(),
          new ConstantTargets(),
          new TargetScale(),
          new ChanceLevel(),
          new LearningRate());

  private Checks() {}
}
