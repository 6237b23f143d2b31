package nn.jupyter.runner;

import nn.jupyter.display.Html;

/** Writes a formula of TeX into a page that has no scripts: as its source, set apart from text. */
final class Formula {
  private Formula() {}

  static String toHtml(String tex, boolean block) {
    String source = Html.escape(tex.strip());
    return block
        ? "<span class=\"formula block\">" + source + "</span>"
        : "<span class=\"formula\">" + source + "</span>";
  }
}
