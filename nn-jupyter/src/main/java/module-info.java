/** The Java kernel, rich display and the notebook runner. */
module nn.jupyter {
  requires transitive jdk.jshell;
  requires jdk.compiler;
  requires java.desktop;
  requires com.google.gson;
  requires transitive jjava.jupyter;
  requires transitive nn.core;
  requires nn.data;
  requires nn.viz;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires org.jsoup;
  requires org.objectweb.asm;
  requires static transitive org.jspecify;

  exports nn.jupyter;
  exports nn.jupyter.display;
  exports nn.jupyter.engine;
  exports nn.jupyter.runner;

  uses nn.jupyter.display.Renderer;

  provides nn.core.progress.ProgressDisplay with
      nn.jupyter.NotebookProgress;
  provides nn.jupyter.display.Renderer with
      nn.jupyter.render.AnimationRenderer,
      nn.jupyter.render.ChartRenderer,
      nn.jupyter.render.DataSummaryRenderer,
      nn.jupyter.render.ImageRenderer,
      nn.jupyter.render.SummaryRenderer,
      nn.jupyter.render.TableRenderer;
  provides nn.viz.LiveDisplay with
      nn.jupyter.render.NotebookCharts;
  provides org.dflib.jjava.jupyter.Extension with
      nn.jupyter.JJavaExtension;
}
