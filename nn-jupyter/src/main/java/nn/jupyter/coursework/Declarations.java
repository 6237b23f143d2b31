package nn.jupyter.coursework;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The declarations of an exercise cell (variables, methods, classes) as members of a class.
 *
 * <p>In a cell they stand alone; in a class they have to be static to be used without an object.
 * The JDK's own parser tells where each begins, and that there is nothing else.
 */
public final class Declarations {
  private static final String HEAD = "class Answer {\n";

  private Declarations() {}

  /**
   * The same text with {@code static} before each declaration that has none.
   *
   * @param cell the text of a cell
   * @throws IllegalArgumentException if there is anything but declarations in it
   */
  public static String asMembers(String cell) {
    StringBuilder members = new StringBuilder(cell);
    starts(cell).descendingSet().forEach(start -> members.insert(start, "static "));
    return members.toString();
  }

  /** Where declarations begin that do not say static; two variables of one type begin together. */
  private static NavigableSet<Integer> starts(String cell) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask) compiler.getTask(null, null, faults, null, null, List.of(source(cell)));
    NavigableSet<Integer> starts = new TreeSet<>();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        for (Tree member : ((ClassTree) unit.getTypeDecls().get(0)).getMembers()) {
          long start = positions.getStartPosition(unit, member);
          if (start >= 0 && !modifiers(member, cell).getFlags().contains(Modifier.STATIC)) {
            starts.add(Math.toIntExact(start) - HEAD.length());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Diagnostic<?> fault : faults.getDiagnostics()) {
      throw notOnlyDeclarations(
          cell, "line " + (fault.getLineNumber() - 1) + ": " + fault.getMessage(null));
    }
    return starts;
  }

  private static ModifiersTree modifiers(Tree member, String cell) {
    if (member instanceof VariableTree variable) {
      return variable.getModifiers();
    } else if (member instanceof MethodTree method) {
      return method.getModifiers();
    } else if (member instanceof ClassTree type) {
      return type.getModifiers();
    }
    String what = member instanceof BlockTree ? "a block" : String.valueOf(member.getKind());
    throw notOnlyDeclarations(cell, what);
  }

  private static IllegalArgumentException notOnlyDeclarations(String cell, String fault) {
    return new IllegalArgumentException(
        "an exercise cell should hold declarations only (variables, methods, classes), but there is "
            + fault
            + ", in:\n"
            + cell);
  }

  private static JavaFileObject source(String cell) {
    return new SimpleJavaFileObject(
        URI.create("string:///Answer.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return HEAD + cell + "\n}";
      }
    };
  }
}
