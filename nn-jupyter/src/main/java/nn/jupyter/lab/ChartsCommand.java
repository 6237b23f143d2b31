package nn.jupyter.lab;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Writes charts of the gallery, from the page that shows them. */
final class ChartsCommand implements Command {
  @Override
  public String name() {
    return "charts";
  }

  @Override
  public String arguments() {
    return "DIR [NAME...]";
  }

  @Override
  public String purpose() {
    return "writes charts of the gallery into DIR; also --dark, --format svg,pdf,gif,html";
  }

  @Override
  public int run(Project project, List<String> arguments) throws IOException, InterruptedException {
    if (arguments.isEmpty()) {
      throw new LabException("charts into which folder? lab charts " + arguments());
    }
    String page = project.root().resolve("docs/gallery.md").toString();
    List<String> words = Stream.concat(Stream.of(page), arguments.stream()).toList();
    return Jvm.run(project, Build.course(project).built(), "nn.jupyter.gallery.GalleryMain", words);
  }
}
