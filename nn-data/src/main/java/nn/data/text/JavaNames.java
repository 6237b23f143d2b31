package nn.data.text;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.ToolProvider;

/**
 * A corpus that every JDK carries: the names of Java's own public classes, {@code ArrayList} to
 * {@code ZoneId}. A language model that learned them makes up new ones.
 *
 * <p>Each JDK has other classes, and even updates of one add some. But every JDK can compile for
 * earlier versions of Java, and so knows what classes those had. The names are those of <b>Java
 * 16</b>, which gets no updates any more: they are the same on all JDKs from 17 on. It takes about
 * a second.
 *
 * <pre>{@code
 * List<String> names = JavaNames.base();  // AbstractCollection, AbstractList, ...
 * Vocabulary letters = VocabularyLearner.characters().fit(names);
 * Dataset next = NextTokens.each(letters, names, 8);
 * }</pre>
 */
public final class JavaNames {
  private static final String VERSION = "16";

  private JavaNames() {}

  /**
   * The simple names of the public classes, interfaces, enums and annotations of the module
   * java.base, each once, in the order of their characters: {@code java.lang}, {@code java.util},
   * {@code java.io} and the like.
   *
   * @throws IllegalStateException if this Java runs without a compiler
   */
  public static List<String> base() {
    return names("java.base");
  }

  /**
   * The same of all modules whose names begin with {@code java.}: windows, XML, SQL and the like
   * too.
   *
   * @throws IllegalStateException if this Java runs without a compiler
   */
  public static List<String> all() {
    return names("java.");
  }

  private static List<String> names(String modules) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException(
          "JavaNames: the names are read with the Java compiler, which this Java runs without; run"
              + " on a whole JDK, with its module jdk.compiler");
    }
    Names names = new Names(modules);
    CompilationTask task =
        compiler.getTask(
            null,
            null,
            diagnostic -> {},
            List.of("--release", VERSION, "-proc:only"),
            List.of("java.lang.Object"),
            null);
    task.setProcessors(List.of(names));
    if (!task.call() || names.found.isEmpty()) {
      throw new IllegalStateException(
          "JavaNames: this JDK cannot compile for Java "
              + VERSION
              + " any more; take an earlier one");
    }
    return List.copyOf(names.found);
  }

  /** Looks at what the compiler knows; there is nothing to compile. */
  private static final class Names extends AbstractProcessor {
    private final String modules;
    private final Set<String> found = new TreeSet<>();

    Names(String modules) {
      this.modules = modules;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      Elements elements = processingEnv.getElementUtils();
      for (ModuleElement module : elements.getAllModuleElements()) {
        if (module.getQualifiedName().toString().startsWith(modules)) {
          module.getDirectives().forEach(this::read);
        }
      }
      return false;
    }

    private void read(ModuleElement.Directive directive) {
      if (directive instanceof ModuleElement.ExportsDirective exports
          && exports.getTargetModules() == null) {
        for (Element type : exports.getPackage().getEnclosedElements()) {
          if (type.getModifiers().contains(Modifier.PUBLIC)) {
            found.add(type.getSimpleName().toString());
          }
        }
      }
    }
  }
}
