package nn.core.saving;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nn.autodiff.Pointwise;
import nn.core.activations.Activation;
import org.jspecify.annotations.Nullable;

/**
 * Activations with arguments as text, {@code leaky_relu(0.2)}: made again by the static method of
 * {@link Activation} that has their name, {@code leakyRelu}.
 */
final class ActivationText {
  private static final Pattern CALL = Pattern.compile("(\\w+)\\(([^()]*)\\)");

  private ActivationText() {}

  /** The text of an activation; empty if it was not made by such a method. */
  static Optional<String> of(Activation activation) {
    String text =
        activation.arguments().stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", ", activation.name() + "(", ")"));
    return parse(text).filter(made -> same(made, activation)).map(made -> text);
  }

  /** A name may be somebody's own with another formula behind it. */
  private static boolean same(Activation made, Activation activation) {
    return made.pointwise()
            .map(ActivationText::formulas)
            .equals(activation.pointwise().map(ActivationText::formulas))
        && made.getClass().equals(activation.getClass());
  }

  private static List<String> formulas(Pointwise f) {
    return List.of(f.formula(), f.derivativeFormula());
  }

  /**
   * The activation of a text; empty if there is no such method.
   *
   * @throws IllegalArgumentException if the method does not take these arguments
   */
  static Optional<Activation> parse(String text) {
    Matcher call = CALL.matcher(text);
    if (!call.matches()) {
      return Optional.empty();
    }
    String list = call.group(2).strip();
    double[] arguments =
        list.isEmpty()
            ? new double[0]
            : Arrays.stream(list.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
    String name = camel(call.group(1));
    for (Method method : Activation.class.getMethods()) {
      if (method.getName().equals(name) && takes(method, arguments.length)) {
        return Optional.ofNullable(call(method, arguments));
      }
    }
    return Optional.empty();
  }

  private static boolean takes(Method method, int arguments) {
    return Modifier.isStatic(method.getModifiers())
        && Activation.class.isAssignableFrom(method.getReturnType())
        && method.getParameterCount() == arguments
        && Arrays.stream(method.getParameterTypes()).allMatch(type -> type == double.class);
  }

  private static @Nullable Activation call(Method method, double[] arguments) {
    try {
      return (Activation) method.invoke(null, Arrays.stream(arguments).boxed().toArray());
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      throw new IllegalArgumentException(cause == null ? method.getName() : cause.getMessage(), e);
    } catch (IllegalAccessException e) {
      throw new LinkageError(method + " is public", e);
    }
  }

  /** {@code leakyRelu} for {@code leaky_relu}. */
  private static String camel(String name) {
    StringBuilder text = new StringBuilder();
    boolean upper = false;
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (letter == '_') {
        upper = true;
      } else {
        text.append(upper ? Character.toUpperCase(letter) : letter);
        upper = false;
      }
    }
    return text.toString();
  }
}
