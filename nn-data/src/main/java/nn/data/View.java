package nn.data;

import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.data.transforms.Transform;

/** A dataset seen through a transform of its inputs and one of its targets, batch by batch. */
record View(Dataset data, Transform inputs, Transform targets) implements Dataset {
  View {
    inputs.outputShape(data.inputShape());
    targets.outputShape(data.targetShape());
  }

  @Override
  public int size() {
    return data.size();
  }

  @Override
  public Shape inputShape() {
    return inputs.outputShape(data.inputShape());
  }

  @Override
  public Shape targetShape() {
    return targets.outputShape(data.targetShape());
  }

  @Override
  public boolean isHeldBack() {
    return data.isHeldBack();
  }

  @Override
  public Batch batch(int... examples) {
    Batch batch = data.batch(examples);
    return new Batch(inputs.apply(batch.inputs()), targets.apply(batch.targets()), batch.weights());
  }
}
