/** Reverse-mode automatic differentiation, from one scalar to tensors. */
module nn.autodiff {
  requires static transitive org.jspecify;

  exports nn.autodiff;
}
