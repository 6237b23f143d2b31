package nn.jupyter.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GalleryPageTest {
  private static final String PAGE =
      """
      # A page

      ```java
      import nn.viz.*;
      ```

      ```java
      double[] numbers = {1, 2, 3};
      double half(double number) {
          return number / 2;
      }
      ```

      **Some** text.

      ```java
      Charts.lines("some", numbers)
      ```

      ![A line](images/gallery/some.png)

      ```java
      Charts.lines("numbers", half(4), 3)
      ```

      ![A line, too](images/gallery/half-way.gif)

      ```java
      List<Double> more = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
          more.add(half(i));
      }
      Charts.lines("alone", 1, 2)
      ```

      ![And another](images/gallery/more.png)

      ```java
      Charts.lines("more", 1, 2)
      ```

      ![And another](images/gallery/alone.png)

          not a snippet
      """;

  private final GalleryPage page = GalleryPage.of(PAGE);

  private List<Integer> needed(String... names) {
    return page.needed(List.of(names)).stream().map(GalleryPage.Entry::number).toList();
  }

  @Test
  void knowsItsSnippetsAndTheNamesOfItsPictures() {
    assertThat(page.names()).containsExactly("some", "half-way", "more", "alone");
    assertThat(page.entries()).hasSize(6);
    assertThat(page.entries().get(0).code()).isEqualTo("import nn.viz.*;\n");
    assertThat(page.entries().get(3).picture()).isEqualTo("images/gallery/half-way.gif");
    assertThat(page.entries().get(3).place()).isEqualTo("gallery, snippet 4, half-way");
    assertThat(page.entries().get(1).name()).isEmpty();
  }

  @Test
  void runsForAPictureWhatDeclaresANameItUses() {
    assertThat(needed("some")).containsExactly(1, 2, 3);
    assertThat(needed("half-way")).containsExactly(1, 2, 4);
    assertThat(needed("more")).containsExactly(1, 2, 5);
    assertThat(needed("some", "alone")).containsExactly(1, 2, 3, 6);
  }

  @Test
  void doesNotTakeTextForNames() {
    assertThat(needed("alone")).containsExactly(1, 6);
  }

  @Test
  void readsThePageOfTheDocumentation() {
    GalleryPage real = GalleryPage.read(Path.of("../docs/gallery.md"));
    assertThat(real.names()).doesNotHaveDuplicates().contains("activation", "history", "confusion");
    List<String> code =
        real.needed(List.of("residuals")).stream().map(GalleryPage.Entry::code).toList();
    assertThat(code).anyMatch(text -> text.contains("Sequential line = "));
    assertThat(code).noneMatch(text -> text.contains("Sequential eye = "));
  }
}
