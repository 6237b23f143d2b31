package nn.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nn.jupyter.gallery.GalleryPage;
import nn.jupyter.gallery.GalleryRun;
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

  @Test
  void everyPictureIsDrawnByTheCodeAboveIt() throws IOException {
    try (GalleryRun run = new GalleryRun()) {
      for (GalleryPage.Entry entry : GalleryPage.read(PAGE).entries()) {
        Optional<Chart> drawn = run.run(entry);
        if (drawn.isPresent()) {
          compare(entry, drawn.get());
        }
      }
    }
  }

  private static void compare(GalleryPage.Entry entry, Chart chart) throws IOException {
    Path file = PAGE.resolveSibling(entry.picture());
    if (Boolean.getBoolean("pictures.write")) {
      Files.createDirectories(file.resolveSibling(""));
      chart.save(file, 1);
    }
    BufferedImage shown = ImageIO.read(file.toFile());
    assertThat(List.of(shown.getWidth(), shown.getHeight()))
        .as("%s: %s", entry.place(), file)
        .containsExactly(chart.width(), chart.height());
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
    for (String ending : List.of(".png", ".gif")) {
      for (Path file : Project.files(Project.ROOT.resolve("docs/images/gallery"), ending)) {
        assertThat(page).contains("images/gallery/" + file.getFileName());
      }
    }
  }
}
