package nn.viz.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nn.core.Block;
import nn.core.Layer;
import nn.core.activations.Activation;
import nn.core.layers.AvgPool1D;
import nn.core.layers.BatchNormalization;
import nn.core.layers.Conv1D;
import nn.core.layers.Dense;
import nn.core.layers.Dropout;
import nn.core.layers.Embedding;
import nn.core.layers.Flatten;
import nn.core.layers.GaussianNoise;
import nn.core.layers.GlobalMaxPool2D;
import nn.core.layers.LayerNormalization;
import nn.core.layers.Residual;
import nn.core.layers.SeparableConv2D;
import nn.core.layers.Softmax;
import nn.core.layers.UpSampling2D;
import nn.core.layers.ZeroPadding2D;
import org.junit.jupiter.api.Test;

class LayerKindTest {
  @Test
  void knowsWhatLayersAreFor() {
    assertThat(
            Stream.of(
                    new Conv1D(2, 3),
                    new SeparableConv2D(2, 3),
                    new Dense(2),
                    new AvgPool1D(2),
                    new GlobalMaxPool2D(),
                    new BatchNormalization(),
                    new LayerNormalization(),
                    Activation.RELU,
                    new Softmax(-1),
                    new Dropout(0.5),
                    new GaussianNoise(1),
                    new Embedding(5, 2),
                    new Flatten(),
                    new ZeroPadding2D(1),
                    new UpSampling2D(2),
                    new Block(),
                    new Residual())
                .map(LayerKind::of))
        .containsExactly(
            LayerKind.CONVOLUTION,
            LayerKind.CONVOLUTION,
            LayerKind.DENSE,
            LayerKind.POOLING,
            LayerKind.POOLING,
            LayerKind.NORMALIZATION,
            LayerKind.NORMALIZATION,
            LayerKind.ACTIVATION,
            LayerKind.ACTIVATION,
            LayerKind.NOISE,
            LayerKind.NOISE,
            LayerKind.EMBEDDING,
            LayerKind.SHAPE,
            LayerKind.SHAPE,
            LayerKind.SHAPE,
            LayerKind.BLOCK,
            LayerKind.BLOCK);
  }

  @Test
  void takesEveryActivationForOne() {
    for (Activation activation : Activation.all()) {
      assertThat(LayerKind.of(activation)).as(activation.name()).isEqualTo(LayerKind.ACTIVATION);
    }
  }

  @Test
  void callsLayersOfOthersOther() {
    record MaxPoolOfMine() implements Layer {
      @Override
      public nn.core.Built build(nn.autodiff.Shape input, nn.core.Scope scope) {
        return nn.core.Built.of(input, (x, pass) -> x);
      }
    }
    assertThat(List.of(LayerKind.of(new MaxPoolOfMine()))).containsExactly(LayerKind.OTHER);
  }
}
