/** The Java kernel, rich display and the notebook runner. */
module nn.jupyter {
  requires transitive jdk.jshell;
  requires jdk.compiler;
  requires java.desktop;
  requires com.google.gson;
  requires jjava.jupyter;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires org.objectweb.asm;
  requires static transitive org.jspecify;
  requires tablesaw.core;

  exports nn.jupyter;
  exports nn.jupyter.display;
  exports nn.jupyter.engine;
  exports nn.jupyter.runner;

  uses nn.jupyter.display.Renderer;

  provides nn.jupyter.display.Renderer with
      nn.jupyter.render.ImageRenderer,
      nn.jupyter.render.TableRenderer;
}
