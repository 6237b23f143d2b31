package nn.data.tables;

import java.util.List;
import nn.autodiff.NdArray;
import nn.core.training.Dataset;
import nn.data.LabeledDataset;
import nn.data.transforms.Fittable;
import tech.tablesaw.columns.Column;

/** What a recipe wants to predict, before it has seen the training table. */
interface Question<D extends Dataset> {
  String column();

  TargetColumn<D> learn(Column<?> train);

  Outcome outcome(Column<?> train);

  /** A class; the names are learned where none are given. */
  record OfClass(String column, List<String> given) implements Question<LabeledDataset> {
    @Override
    public ClassTarget learn(Column<?> train) {
      return new ClassTarget(train.name(), given.isEmpty() ? Targets.classNames(train) : given);
    }

    @Override
    public Outcome outcome(Column<?> train) {
      List<String> names = learn(train).classNames();
      return Outcome.of(names, Targets.labels(train, names));
    }
  }

  /** A number. */
  record OfNumber(String column, List<Fittable<?>> scaling) implements Question<Dataset> {
    @Override
    public NumberTarget learn(Column<?> train) {
      Outcome.number(train); // that a cell is missing is told before that it cannot be scaled
      NdArray numbers = Numbers.asTheyAre().fit(train).encode(train);
      return new NumberTarget(train.name(), Numbers.fit(scaling, numbers));
    }

    @Override
    public Outcome outcome(Column<?> train) {
      return Outcome.number(train);
    }
  }
}
