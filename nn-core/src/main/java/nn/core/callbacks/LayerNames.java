package nn.core.callbacks;

/** Which layer weights belong to. */
final class LayerNames {
  private LayerNames() {}

  /** The path before the last part of a parameter's name: {@code dense1} of {@code dense1/bias}. */
  static String of(String parameter) {
    return parameter.substring(0, Math.max(0, parameter.lastIndexOf('/')));
  }
}
