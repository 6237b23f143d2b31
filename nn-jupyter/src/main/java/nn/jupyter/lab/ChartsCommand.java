package nn.jupyter.lab;

import java.io.IOException;
import java.util.List;

/** Writes the gallery of activation charts. */
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
    return "writes the charts of all activation functions, or of those named, into DIR";
  }

  @Override
  public int run(Project project, List<String> arguments) throws IOException, InterruptedException {
    if (arguments.isEmpty()) {
      throw new LabException("charts into which folder? lab charts " + arguments());
    }
    return Jvm.run(project, Build.course(project).built(), "nn.viz.GalleryMain", arguments);
  }
}
