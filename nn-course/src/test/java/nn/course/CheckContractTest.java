package nn.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a student hands in, every check answers with a hint, and throws nothing. */
class CheckContractTest {
  static Stream<Method> checks() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nn.course").stream()
            .map(JavaClass::reflect)
            .filter(type -> Modifier.isPublic(type.getModifiers()) && type != Verdict.class)
            .flatMap(type -> Stream.of(type.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> method.getReturnType() == Verdict.class)
            .sorted(Comparator.comparing(Method::toString));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void hintsAtNullAndAtWhatIsNoNumber(Method check) throws ReflectiveOperationException {
    assertThat(verdict(check, () -> null).isRight()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void hintsAtCodeThatReturnsNothingOrNoNumber(Method check) throws ReflectiveOperationException {
    assertThat(verdict(check, () -> "nothing").isRight()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void hintsAtCodeThatThrows(Method check) throws ReflectiveOperationException {
    Verdict verdict = verdict(check, () -> "throws");
    assertThat(verdict.isRight()).isFalse();
    if (Stream.of(check.getParameterTypes()).allMatch(Class::isInterface)) {
      assertThat(verdict.words()).contains("IllegalStateException", "not written yet");
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void isAStaticMethodOfAFinalClassOfItsOwn(Method check) {
    assertThat(Modifier.isStatic(check.getModifiers())).isTrue();
    assertThat(Modifier.isFinal(check.getDeclaringClass().getModifiers())).isTrue();
    assertThat(check.getDeclaringClass().getConstructors()).isEmpty();
  }

  private static Verdict verdict(Method check, Supplier<@Nullable String> code)
      throws ReflectiveOperationException {
    Object[] answers =
        Arrays.stream(check.getParameterTypes()).map(type -> answer(type, code.get())).toArray();
    return (Verdict) check.invoke(null, answers);
  }

  /** NaN, null, or code that returns one of them or throws. */
  private static @Nullable Object answer(Class<?> type, @Nullable String code) {
    if (type == double.class) {
      return Double.NaN;
    } else if (type == float.class) {
      return Float.NaN;
    } else if (type == int.class) {
      return Integer.MIN_VALUE;
    } else if (type == long.class) {
      return Long.MIN_VALUE;
    } else if (type == boolean.class) {
      return false;
    } else if (code != null && type.isInterface()) {
      return Proxy.newProxyInstance(
          type.getClassLoader(),
          new Class<?>[] {type},
          (proxy, method, arguments) -> {
            if (code.equals("throws")) {
              throw new IllegalStateException("not written yet");
            }
            return answer(method.getReturnType(), null);
          });
    }
    return null;
  }
}
