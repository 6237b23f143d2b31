package nn.jupyter.engine;

import java.util.regex.Pattern;

/** Takes the shell's wrapper classes out of names: a class of a cell is just {@code MyLayer}. */
final class ShellNames {
  private static final Pattern WRAPPER = Pattern.compile("(REPL\\.)?\\$JShell\\$\\w+[$.]");

  private ShellNames() {}

  static String clean(String text) {
    return WRAPPER.matcher(text).replaceAll("");
  }

  /** Returns a class name as errors show it: short where everybody knows the package. */
  static String type(String className) {
    String name = clean(className);
    if (name.startsWith("java.") || name.startsWith("nn.")) {
      name = name.substring(name.lastIndexOf('.') + 1);
    }
    return name.replace('$', '.');
  }
}
