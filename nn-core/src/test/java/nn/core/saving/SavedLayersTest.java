package nn.core.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Layer;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.Samples;
import nn.core.Sequential;
import nn.core.activations.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for saving every layer, also for one that was added later. */
class SavedLayersTest {
  @TempDir Path folder = Path.of("");

  /** Every layer with a shape it takes. */
  static Stream<Arguments> layers() {
    List<Arguments> cases = new ArrayList<>();
    for (Layer layer : Samples.layers()) {
      Samples.inputShapes().stream()
          .filter(shape -> takes(layer, shape))
          .findFirst()
          .ifPresent(shape -> cases.add(Arguments.of(layer, shape)));
    }
    return cases.stream();
  }

  private static boolean takes(Layer layer, Shape shape) {
    try {
      return new Sequential(shape, layer).outputShape().size() > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** A layer of somebody's function has to be given a name; ours are constants. */
  private static KnownTypes known(Layer layer) {
    return holdsAFunction(layer)
        ? KnownTypes.standard().with("mine", layer)
        : KnownTypes.standard();
  }

  private static boolean holdsAFunction(Layer layer) {
    RecordComponent[] components = layer.getClass().getRecordComponents();
    return components != null
        && !(layer instanceof Activation activation && Activation.all().contains(activation))
        && Arrays.stream(components)
            .anyMatch(part -> part.getType().getPackageName().equals("java.util.function"));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void comesBackWithTheSameBitsAndTheSameDescription(Layer layer, Shape input) {
    Path file = folder.resolve("model.safetensors");
    Sequential model = new Sequential(3, input, layer.named("own").frozen());
    changeState(model);
    ModelFile.save(model, file, known(layer));
    Model loaded = ModelFile.load(file, known(layer));

    NdArray x = Samples.input(layer, 1, input, 3);
    assertThat(loaded.predict(x)).isEqualTo(model.predict(x));
    assertThat(loaded.summary()).isEqualTo(model.summary());
    assertThat(loaded.parameters()).hasSameSizeAs(model.parameters());
    for (int i = 0; i < model.parameters().size(); i++) {
      assertSame(loaded.parameters().get(i), model.parameters().get(i));
    }
    Architecture words = new Architecture(known(layer));
    assertThat(words.describe(loaded)).isEqualTo(words.describe(model));
  }

  /** So that fresh weights would not do. */
  private static void changeState(Model model) {
    for (Parameter parameter : model.parameters()) {
      float[] numbers = parameter.value().data();
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] += 0.01f * (i % 7 + 1);
      }
    }
  }

  private static void assertSame(Parameter loaded, Parameter saved) {
    assertThat(loaded.name()).isEqualTo(saved.name());
    assertThat(loaded.value()).isEqualTo(saved.value());
    assertThat(loaded.isState()).isEqualTo(saved.isState());
    assertThat(loaded.isFrozen()).isEqualTo(saved.isFrozen());
  }

  @Test
  void coversAllLayersThatAreThere() {
    assertThat(layers().map(arguments -> ((Layer) arguments.get()[0]).kind()).distinct())
        .containsAll(Samples.layers().stream().map(Layer::kind).distinct().toList());
  }

  @Test
  void asksForANameWhereALayerHoldsAFunction() {
    List<Layer> functions =
        Samples.layers().stream().filter(SavedLayersTest::holdsAFunction).toList();
    assertThat(functions).isNotEmpty();
    for (Layer layer : functions) {
      Sequential model = new Sequential(Shape.of(6), layer);
      assertThatThrownBy(() -> ModelFile.save(model, folder.resolve("model.safetensors")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("but got a lambda; make it a record")
          .hasMessageContaining("KnownTypes.standard().with(\"name\", object)");
    }
  }
}
