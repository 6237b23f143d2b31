/** Charts of activations, training, networks and graphs. */
module nn.viz {
  requires com.google.gson;
  requires transitive java.desktop;
  requires static transitive org.jspecify;
  requires transitive nn.core;
  requires transitive xchart;

  exports nn.viz;

  uses nn.viz.LiveDisplay;
}
