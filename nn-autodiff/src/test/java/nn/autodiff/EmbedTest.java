package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class EmbedTest {
  private static final NdArray TABLE = NdArray.of(new float[][] {{1, 2}, {3, 4}, {5, 6}});

  private static Tensor numbers(float... numbers) {
    return Tensor.constant(NdArray.of(numbers));
  }

  @Test
  void takesTheRowsThatAreNamed() {
    assertThat(Tensor.of(TABLE).embed(numbers(2, 0)).data())
        .isEqualTo(NdArray.of(new float[][] {{5, 6}, {1, 2}}));
    assertThat(Tensor.of(TABLE).embed(numbers(1, 1, 0).reshape(1, 3, 1)).shape())
        .isEqualTo(Shape.of(1, 3, 1, 2));
    assertThat(Tensor.of(TABLE).embed(numbers()).shape()).isEqualTo(Shape.of(0, 2));
  }

  @Test
  void addsUpTheGradientsOfARowThatIsTakenTwice() {
    Tensor table = Tensor.of(TABLE);
    Tensor weights = Tensor.constant(NdArray.of(new float[][] {{1, 2}, {10, 20}, {100, 200}}));
    table.embed(numbers(2, 0, 2)).mul(weights).sum().backward();
    assertThat(table.grad()).isEqualTo(NdArray.of(new float[][] {{10, 20}, {0, 0}, {101, 202}}));
  }

  @Test
  void rejectsNumbersThatNameNoRow() {
    for (float wrong : new float[] {3, -1, 0.5f, Float.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Tensor.of(TABLE).embed(numbers(0, wrong).reshape(1, 2)))
          .withMessage(
              "embed: expected whole numbers in 0..2, as the table has 3 rows, but got "
                  + wrong
                  + " at (0, 1); count from 0, and make the table as long as the vocabulary");
    }
  }

  @Test
  void rejectsWhatIsNoTable() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(NdArray.of(1, 2)).embed(numbers(0)))
        .withMessage("embed: expected a table (n, width) but got (2,); give it one row for each n");
  }
}
