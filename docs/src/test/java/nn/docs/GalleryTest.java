package nn.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nn.viz.Chart;
import nn.viz.Charts;
import nn.viz.Graphs;
import org.junit.jupiter.api.Test;

/**
 * The gallery shows what its code draws: each snippet is followed by its picture; {@code
 * -Dpictures.write=true} draws them anew.
 */
class GalleryTest {
  private static final Path PAGE = Project.ROOT.resolve("docs/gallery.md");
  private static final Pattern ENTRY =
      Pattern.compile(
          "```java\\R(.*?)```\\R(?:\\R!\\[([^\\]]+)\\]\\((images/gallery/[^)]+)\\))?",
          Pattern.DOTALL);

  @Test
  void everyPictureIsDrawnByTheCodeAboveIt() throws IOException {
    try (Shell shell = new Shell()) {
      int number = 0;
      for (Matcher entry = ENTRY.matcher(Project.read(PAGE)); entry.find(); ) {
        String place = "docs/gallery.md, snippet " + ++number;
        if (entry.group(3) == null) {
          shell.run(place, entry.group(1));
          continue;
        }
        Chart chart = (Chart) shell.show(place, entry.group(1));
        Path file = PAGE.resolveSibling(entry.group(3));
        if (Boolean.getBoolean("pictures.write")) {
          Files.createDirectories(file.resolveSibling(""));
          Files.write(file, chart.png(1));
        }
        BufferedImage shown = ImageIO.read(file.toFile());
        assertThat(List.of(shown.getWidth(), shown.getHeight()))
            .as("%s: %s", place, file)
            .containsExactly(chart.width(), chart.height());
      }
    }
  }

  @Test
  void everyRecipeIsInTheGallery() {
    String page = Project.read(PAGE);
    Stream.of(Charts.class, Graphs.class)
        .flatMap(facade -> Stream.of(facade.getMethods()))
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> Chart.class.isAssignableFrom(method.getReturnType()))
        .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(")
        .distinct()
        .forEach(call -> assertThat(page).contains(call));
  }

  @Test
  void everyPictureOfTheGalleryIsShown() {
    String page = Project.read(PAGE);
    for (Path file : Project.files(Project.ROOT.resolve("docs/images/gallery"), ".png")) {
      assertThat(page).contains("images/gallery/" + file.getFileName());
    }
  }
}
