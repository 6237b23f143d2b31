/** Charts of activations, training, networks and graphs. */
module nn.viz {
  requires com.google.gson;
  requires de.rototor.pdfbox.graphics2d;
  requires transitive java.desktop;
  requires static transitive org.jspecify;
  requires transitive nn.core;
  requires org.apache.fontbox;
  requires org.apache.pdfbox;
  requires transitive xchart;

  exports nn.viz;

  uses nn.viz.LiveDisplay;
}
