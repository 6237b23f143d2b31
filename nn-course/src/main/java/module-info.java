/** The checks of the exercises, for notebooks and coursework alike. */
module nn.course {
  requires com.google.gson;
  requires transitive nn.core;
  requires transitive nn.data;
  requires static transitive org.jspecify;

  exports nn.course;
}
