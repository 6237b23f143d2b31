package nn.jupyter.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nn.jupyter.JJavaExtension;
import nn.jupyter.Notebook;
import nn.jupyter.Rendered;
import nn.jupyter.Rich;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.junit.jupiter.api.Test;

class ForeignKernelTest {
  private static final BufferedImage IMAGE =
      new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_GRAY);

  /** A kernel on the base library of IJava. */
  private static final class OldKernel extends BaseKernel {
    @Override
    public DisplayData eval(String source) {
      return new DisplayData(source);
    }

    @Override
    public LanguageInfo getLanguageInfo() {
      return new LanguageInfo.Builder("Java").build();
    }
  }

  /** A kernel on the base library of JJava. */
  private static final class NewKernel extends org.dflib.jjava.jupyter.kernel.BaseKernel {
    NewKernel() {
      super(
          "test",
          "1",
          new org.dflib.jjava.jupyter.kernel.LanguageInfo.Builder("Java").build(),
          List.of(),
          null,
          new JupyterIO(StandardCharsets.UTF_8),
          new CommManager(),
          new Renderer(),
          null,
          null,
          false,
          new StringStyler("", "", "", number -> ""));
    }

    @Override
    public Object evalRaw(String source) {
      return source;
    }

    @Override
    public org.dflib.jjava.jupyter.kernel.display.DisplayData inspect(
        String source, int at, boolean all) {
      return new org.dflib.jjava.jupyter.kernel.display.DisplayData(source);
    }

    @Override
    public ReplacementOptions complete(String source, int at) {
      return new ReplacementOptions(List.of(), at, at);
    }

    @Override
    public String isComplete(String source) {
      return IS_COMPLETE_YES;
    }
  }

  @Test
  void drawsInIJavaWhatItDrawsInOurs() {
    OldKernel kernel = new OldKernel();
    Notebook.install(kernel);
    DisplayData shown = kernel.getRenderer().render(IMAGE);
    Map<String, String> ours = Rich.of(IMAGE);
    assertThat(shown.getData(MIMEType.IMAGE_PNG)).isEqualTo(ours.get("image/png"));
    assertThat(shown.getData(MIMEType.TEXT_PLAIN)).isEqualTo(ours.get("text/plain"));
    DisplayData rendered =
        kernel.getRenderer().render(new Rendered(Map.of("text/html", "<b>x</b>")));
    assertThat(rendered.getData(MIMEType.TEXT_HTML)).isEqualTo("<b>x</b>");
  }

  @Test
  void drawsInJJavaWhatItDrawsInOurs() {
    NewKernel kernel = new NewKernel();
    new JJavaExtension().install(kernel);
    assertThat(
            kernel
                .getRenderer()
                .render(IMAGE)
                .getData(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.TEXT_PLAIN))
        .isEqualTo("image of 200 x 200 pixels");
  }

  @Test
  void showsNothingOfTheStreamThatPrintfReturns() {
    OldKernel old = new OldKernel();
    Notebook.install(old);
    assertThat(old.getRenderer().render(System.out).getData(MIMEType.TEXT_PLAIN)).isEqualTo("");
    NewKernel kernel = new NewKernel();
    Notebook.install(kernel);
    assertThat(
            kernel
                .getRenderer()
                .render(System.out)
                .getData(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.TEXT_PLAIN))
        .isEqualTo("");
  }

  @Test
  void displaysAndUpdatesInBoth() {
    for (Object kernel : List.of(new OldKernel(), new NewKernel())) {
      ForeignKernel page = ForeignKernel.of(kernel);
      String id = page.display(Rich.of("first"));
      assertThat(id).isNotEmpty();
      page.update(id, Rich.of("second"));
    }
  }

  @Test
  void findsNoOtherKernelInOurs() {
    assertThat(ForeignKernel.running()).isEmpty();
    Notebook.install();
  }

  @Test
  void rejectsWhatIsNoKernel() {
    assertThatThrownBy(() -> ForeignKernel.of("text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a kernel of IJava or JJava but got java.lang.String");
  }
}
