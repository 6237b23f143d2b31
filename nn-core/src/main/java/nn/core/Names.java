package nn.core;

/** Checks what somebody calls a layer or its weights. */
final class Names {
  private Names() {}

  /** A name that can be part of a path: not blank, without a slash. */
  static String checked(String what, String name) {
    if (name.isBlank() || name.contains("/")) {
      throw new IllegalArgumentException(
          what
              + ": expected a name without '/' but got \""
              + name
              + "\"; paths like block1/dense1 are put together by the model");
    }
    return name;
  }
}
