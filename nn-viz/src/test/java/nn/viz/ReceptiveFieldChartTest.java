package nn.viz;

import static nn.core.activations.Activation.LINEAR;
import static nn.core.activations.Activation.RELU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.Block;
import nn.core.Graph;
import nn.core.Layer;
import nn.core.Model;
import nn.core.Sequential;
import nn.core.Start;
import nn.core.initializers.Ones;
import nn.core.joins.Concatenate;
import nn.core.layers.AvgPool2D;
import nn.core.layers.BatchNormalization;
import nn.core.layers.Branches;
import nn.core.layers.Conv2D;
import nn.core.layers.Conv2DTranspose;
import nn.core.layers.Cropping2D;
import nn.core.layers.Dense;
import nn.core.layers.DepthwiseConv2D;
import nn.core.layers.Dropout;
import nn.core.layers.Flatten;
import nn.core.layers.GlobalAvgPool2D;
import nn.core.layers.LayerNormalization;
import nn.core.layers.MaxPool2D;
import nn.core.layers.Padding;
import nn.core.layers.Reshape;
import nn.core.layers.Residual;
import nn.core.layers.SeparableConv2D;
import nn.core.layers.Size;
import nn.core.layers.UpSampling2D;
import nn.core.layers.ZeroPadding2D;
import nn.viz.model.ModelReader;
import nn.viz.model.ReceptiveField;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReceptiveFieldChartTest {
  /** Weights of 1, so that no gradient is zero and none cancel. */
  private static final Start ONES =
      (name, shape, initializer) ->
          NdArray.full(shape, name.endsWith("bias") || name.endsWith("beta") ? 0 : 1);

  private static Model net(Shape input, Layer... layers) {
    return new Sequential("net", ONES, input, layers);
  }

  private static Layer dilated(int kernel, int stride, Padding padding, int dilation) {
    return new Conv2D(
        2, Size.of(kernel), Size.of(stride), padding, Size.of(dilation), 1, LINEAR, new Ones());
  }

  private static Model skips() {
    Graph graph = new Graph("skips", ONES);
    Graph.Node x = graph.input("x", Shape.of(16, 17, 2));
    Graph.Node a = x.to(new Conv2D(2, 3, Padding.SAME, LINEAR));
    Graph.Node b = a.to(new AvgPool2D(2), new Conv2D(2, 3, Padding.SAME, LINEAR));
    Graph.Node up = b.to(new UpSampling2D(2), new ZeroPadding2D(0, 0, 0, 1));
    Graph.Node both = graph.join(new Concatenate(), a, up);
    return graph.output("y", both.to(new Conv2D(1, 1))).build();
  }

  /** Nets whose gradient is above 0 wherever a place can see, and the layer to ask. */
  private static Map<Model, String> nets() {
    Map<Model, String> nets = new LinkedHashMap<>();
    Shape image = Shape.of(19, 23, 2);
    nets.put(net(image, new Conv2D(3, 3), new Conv2D(2, 5)), "conv2");
    nets.put(net(image, new Conv2D(2, 5, 3, Padding.SAME, LINEAR)), "conv1");
    nets.put(net(image, new Conv2D(2, 4, 2, Padding.SAME, LINEAR), new Conv2D(2, 3)), "conv2");
    nets.put(net(image, dilated(3, 1, Padding.VALID, 3), dilated(3, 2, Padding.of(2), 2)), "conv2");
    nets.put(net(image, new Conv2D(2, 3, RELU), new AvgPool2D(2), new Conv2D(2, 3)), "conv2");
    nets.put(net(image, new AvgPool2D(3, 2, Padding.SAME), new AvgPool2D(2)), "avgPool2");
    nets.put(
        net(image, new MaxPool2D(1), new DepthwiseConv2D(3, 2, Padding.SAME, RELU)),
        "depthwiseConv1");
    nets.put(
        net(image, new SeparableConv2D(2, 3, 2, Padding.SAME, RELU), new Conv2D(2, 3)), "conv1");
    nets.put(
        net(image, new Conv2D(2, 3, 2, Padding.SAME, LINEAR), new Conv2DTranspose(2, 4, 2)),
        "convTranspose1");
    nets.put(
        net(image, new Conv2DTranspose(2, 3, 2, Padding.SAME, LINEAR), new Conv2D(1, 3)), "conv1");
    nets.put(net(image, new Conv2DTranspose(2, 2, 3), new Conv2D(1, 2)), "conv1");
    nets.put(net(image, new UpSampling2D(3), new Conv2D(1, 3)), "conv1");
    nets.put(
        net(image, new AvgPool2D(2), new UpSampling2D(2, UpSampling2D.Interpolation.BILINEAR)),
        "upSampling1");
    nets.put(
        net(image, new ZeroPadding2D(1, 2, 3, 4), new Conv2D(1, 3), new Cropping2D(2, 1, 0, 3)),
        "cropping1");
    nets.put(
        net(image, new Residual(new Conv2D(2, 3, Padding.SAME, LINEAR)), new Conv2D(1, 3)),
        "conv1");
    nets.put(
        net(
            image,
            new Residual(new Conv2D(2, 1, 2, Padding.SAME, LINEAR))
                .withProjection(new Conv2D(2, 5, 2, Padding.SAME, LINEAR))),
        "residual1");
    nets.put(
        net(
            image,
            new Branches(
                LINEAR,
                new Conv2D(1, 5, Padding.SAME, LINEAR),
                new Block(new Conv2D(1, 3, Padding.SAME, LINEAR), new Dropout(0.5)))),
        "branches1");
    nets.put(
        net(image, new Block(new Conv2D(2, 3), new BatchNormalization(), new Conv2D(2, 3))),
        "block1/conv2");
    nets.put(net(Shape.of(9, 8), new Reshape(9, 8, 1), new Conv2D(2, 3)), "conv1");
    nets.put(skips(), "conv3");
    return nets;
  }

  /** The box around the pixels that have a gradient. */
  private static ReceptiveField found(double[] strength, int width) {
    int top = Integer.MAX_VALUE;
    int bottom = -1;
    int left = Integer.MAX_VALUE;
    int right = -1;
    for (int i = 0; i < strength.length; i++) {
      if (strength[i] != 0) {
        top = Math.min(top, i / width);
        bottom = Math.max(bottom, i / width);
        left = Math.min(left, i % width);
        right = Math.max(right, i % width);
      }
    }
    return bottom < 0 ? ReceptiveField.NONE : new ReceptiveField(top, bottom, left, right);
  }

  private static NdArray noise(Shape shape) {
    RandomStream random = RandomStream.of(1, "noise");
    NdArray noise = NdArray.zeros(shape);
    for (int i = 0; i < noise.size(); i++) {
      noise.data()[i] = 0.1f + random.nextFloat();
    }
    return noise;
  }

  @TestFactory
  List<DynamicTest> isWhereTheGradientIs() {
    List<DynamicTest> tests = new ArrayList<>();
    nets()
        .forEach(
            (model, layer) -> {
              Shape output =
                  model.places().stream()
                      .filter(place -> place.path().equals(layer))
                      .findFirst()
                      .orElseThrow()
                      .output();
              tests.add(
                  DynamicTest.dynamicTest(
                      model.summary().rows() + " " + layer,
                      () -> {
                        for (int row = 0; row < output.dim(0); row += 2) {
                          for (int column = row % 3; column < output.dim(1); column += 3) {
                            FieldGradient gradient =
                                FieldGradient.of(
                                    model, noise(model.inputShape()), layer, row, column);
                            assertThat(gradient.field(true))
                                .as("row %d, column %d", row, column)
                                .isEqualTo(found(gradient.strength(), model.inputShape().dim(1)));
                          }
                        }
                      }));
            });
    return tests;
  }

  /** The size of a chain of windows is 1 plus (size - 1) dilation times all strides before it. */
  @Test
  void agreesWithTheClosedFormula() {
    int[][][] chains = {
      {{3, 1, 1}, {3, 1, 1}, {3, 1, 1}},
      {{7, 2, 1}, {3, 2, 1}, {3, 1, 1}, {3, 2, 1}},
      {{3, 1, 1}, {3, 1, 2}, {3, 1, 4}, {3, 1, 8}},
      {{5, 1, 1}, {2, 2, 1}, {5, 1, 1}, {2, 2, 1}},
      {{4, 3, 2}, {2, 1, 3}, {5, 2, 1}}
    };
    for (int[][] chain : chains) {
      List<Layer> layers = new ArrayList<>();
      int size = 1;
      int strides = 1;
      for (int[] window : chain) {
        layers.add(dilated(window[0], window[1], Padding.SAME, window[2]));
        size += (window[0] - 1) * window[2] * strides;
        strides *= window[1];
      }
      Shape shape = Shape.of(64, 64, 1);
      ReceptiveField field =
          ReceptiveField.of(
              ModelReader.of(net(shape, layers.toArray(Layer[]::new))),
              shape,
              "conv" + chain.length,
              1,
              0,
              false);
      assertThat(field.height()).isEqualTo(size);
      assertThat(field.width()).isEqualTo(size);
      assertThat(field.top() - field.left()).isEqualTo(strides);
    }
  }

  @Test
  void isTheWholeImageBehindLayersThatSeeAllOfIt() {
    Shape shape = Shape.of(6, 7, 2);
    Model model =
        net(
            shape,
            new Conv2D(2, 3),
            new LayerNormalization(),
            new Flatten(),
            new Dense(12),
            new Reshape(2, 3, 2));
    ReceptiveField whole = new ReceptiveField(0, 5, 0, 6);
    for (boolean cut : new boolean[] {true, false}) {
      assertThat(ReceptiveField.of(ModelReader.of(model), shape, "reshape1", 0, 1, cut))
          .isEqualTo(whole);
      assertThat(ReceptiveField.of(ModelReader.of(model), shape, "layerNormalization1", 1, 2, cut))
          .isEqualTo(new ReceptiveField(1, 3, 2, 4));
    }
  }

  @Test
  void showsTheBoxAndHowMuchOfItCounts() {
    Model model =
        net(Shape.of(12, 12, 1), new Conv2D(2, 3, Padding.SAME, LINEAR), new Conv2D(1, 3));
    Chart chart =
        Charts.receptiveField(model, NdArray.full(Shape.of(12, 12, 1), 0.5f), "conv2", 3, 4);
    assertThat(chart.altText())
        .isEqualTo(
            "Receptive field of row 3, column 4 of conv2: 5 × 5 pixels, of the image rows 2 to 6 "
                + "and columns 3 to 7; half of its gradient comes from 7 of the 25 pixels.");
    Chart corner =
        Charts.receptiveField(model, NdArray.full(Shape.of(12, 12, 1), 0.5f), "conv1", 0, 0);
    assertThat(corner.altText()).contains("cut to 2 × 2 by the border");
    Model padded = net(Shape.of(4, 4, 1), new Conv2D(1, 3), new ZeroPadding2D(2));
    Chart nothing =
        Charts.receptiveField(padded, NdArray.zeros(Shape.of(4, 4, 1)), "zeroPadding1", 0, 0);
    assertThat(nothing.altText())
        .isEqualTo(
            "Receptive field of row 0, column 0 of zeroPadding1: 3 × 3 pixels, of the image none; "
                + "it sees padding alone.");
    assertThat(nothing.png()).isNotEmpty();
  }

  @Test
  void saysSoWhereNothingWouldMoveIt() {
    Model silent =
        new Sequential(
            "silent",
            (name, shape, initializer) -> NdArray.full(shape, -1),
            Shape.of(4, 4, 1),
            new Conv2D(1, 3, RELU));
    Chart chart = Charts.receptiveField(silent, NdArray.full(Shape.of(4, 4, 1), 1), "conv1", 0, 1);
    assertThat(chart.altText())
        .endsWith("for this image nothing would move it: its gradient is 0.");
    assertThat(chart.png()).isNotEmpty();
  }

  @Test
  void saysWhatIsWrongWithItsInputs() {
    Shape shape = Shape.of(8, 8, 1);
    Model model = net(shape, new Conv2D(1, 3), new GlobalAvgPool2D());
    NdArray image = NdArray.zeros(shape);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.receptiveField(model, image, "conv7", 0, 0))
        .withMessageContaining("\"conv7\" is none of [conv1, globalAvgPool1]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.receptiveField(model, image, "globalAvgPool1", 0, 0))
        .withMessageContaining("\"globalAvgPool1\" gives (1,)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.receptiveField(model, image, "conv1", 6, 0))
        .withMessageContaining("a row from 0 to 5 and a column from 0 to 5")
        .withMessageContaining("but got 6 and 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Charts.receptiveField(model, NdArray.zeros(shape.prepend(1)), "conv1", 0, 0))
        .withMessageContaining("expected one image (8, 8, 1) but got (1, 8, 8, 1); take one");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Charts.receptiveField(
                    net(Shape.of(3), new Dense(2)), NdArray.zeros(Shape.of(3)), "dense1", 0, 0))
        .withMessageContaining("expected a model of images")
        .withMessageContaining("takes (3,)");
  }
}
