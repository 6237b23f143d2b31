/** Layers, losses, optimizers and training. */
module nn.core {
  requires com.google.gson;
  requires transitive nn.autodiff;
  requires static transitive org.jspecify;

  exports nn.core;
  exports nn.core.activations;
  exports nn.core.attribution;
  exports nn.core.callbacks;
  exports nn.core.constraints;
  exports nn.core.doctor;
  exports nn.core.initializers;
  exports nn.core.joins;
  exports nn.core.landscape;
  exports nn.core.layers;
  exports nn.core.losses;
  exports nn.core.metrics;
  exports nn.core.optimizers;
  exports nn.core.progress;
  exports nn.core.regularizers;
  exports nn.core.saving;
  exports nn.core.schedules;
  exports nn.core.search;
  exports nn.core.training;

  uses nn.core.progress.ProgressDisplay;
}
