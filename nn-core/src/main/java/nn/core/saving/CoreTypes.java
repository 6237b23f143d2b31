package nn.core.saving;

import java.util.List;
import nn.core.Layer;

/** The classes of nn.core, listed when they are first asked for. */
final class CoreTypes {
  private CoreTypes() {}

  /** Read once. */
  private static final class Found {
    private static final LibraryTypes CORE = new LibraryTypes(Layer.class);
  }

  /** All of them. */
  static LibraryTypes all() {
    return Found.CORE;
  }

  /** All names, in order. */
  static List<String> names() {
    return all().names();
  }

  /** The classes of a name; usually one. */
  static List<Class<?>> of(String name) {
    return all().of(name);
  }
}
