/** From files, tables and generators to examples a network can learn from. */
module nn.data {
  requires static transitive org.jspecify;
  requires com.google.gson;
  requires transitive nn.core;
  requires transitive java.desktop;
  requires java.compiler;
  requires java.net.http;
  // Only for who reads Excel files.
  requires static org.apache.poi.ooxml;
  requires static org.apache.poi.poi;
  // Needed by Tablesaw, which as no named module cannot say so itself.
  requires io.github.classgraph;
  requires org.slf4j;
  requires transitive tablesaw.core;

  exports nn.data;
  exports nn.data.download;
  exports nn.data.feeding;
  exports nn.data.generators;
  exports nn.data.images;
  exports nn.data.images.augmentation;
  exports nn.data.images.features;
  exports nn.data.projections;
  exports nn.data.series;
  exports nn.data.tables;
  exports nn.data.text;
  exports nn.data.transforms;
}
