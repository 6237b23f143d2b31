package nn.jupyter.runner;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes fenced code, and colours it where it is Java. */
final class JavaBlocks implements NodeRenderer {
  private final HtmlWriter html;

  JavaBlocks(HtmlNodeRendererContext context) {
    html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(FencedCodeBlock.class);
  }

  @Override
  public void render(Node node) {
    FencedCodeBlock block = (FencedCodeBlock) node;
    String language = block.getInfo() == null ? "" : block.getInfo().strip();
    html.line();
    html.tag("pre");
    if (language.equals("java")) {
      html.tag("code", Map.of("class", "language-java"));
      html.raw(Highlighter.toHtml(block.getLiteral()));
    } else {
      html.tag("code");
      html.text(block.getLiteral());
    }
    html.tag("/code");
    html.tag("/pre");
    html.line();
  }
}
