package nn.jupyter.engine;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Lets a sealed type and its subtypes stand in one cell without a {@code permits} clause, as in one
 * source file. The shell compiles each declaration by itself, so the clause is written for it.
 */
final class SealedTypes {
  private record Type(int piece, ClassTree tree, int afterModifiers) {}

  private SealedTypes() {}

  static List<Piece> withPermits(List<Piece> pieces) {
    if (pieces.stream().noneMatch(piece -> piece.text().contains("sealed"))) {
      return pieces;
    }
    List<Type> types = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      int index = i;
      parse(pieces.get(i), index).ifPresent(types::add);
    }
    List<Piece> changed = new ArrayList<>(pieces);
    for (Type type : types) {
      List<String> subtypes =
          types.stream()
              .filter(other -> extendsType(other.tree(), type.tree().getSimpleName().toString()))
              .map(other -> other.tree().getSimpleName().toString())
              .toList();
      boolean open = type.tree().getPermitsClause().isEmpty();
      if (open && !subtypes.isEmpty() && isSealed(type.tree())) {
        Piece piece = pieces.get(type.piece());
        changed.set(type.piece(), permit(piece, type.afterModifiers(), subtypes));
      }
    }
    return changed;
  }

  private static boolean isSealed(ClassTree tree) {
    return tree.getModifiers().getFlags().contains(Modifier.SEALED) && tree.getMembers() != null;
  }

  private static boolean extendsType(ClassTree tree, String name) {
    Stream<Tree> parents =
        Stream.concat(
            Stream.ofNullable(tree.getExtendsClause()), tree.getImplementsClause().stream());
    return parents.anyMatch(parent -> parent.toString().replaceAll("<.*", "").equals(name));
  }

  private static Piece permit(Piece piece, int afterModifiers, List<String> subtypes) {
    int at = afterModifiers;
    String text = piece.text();
    while (at < text.length() && text.charAt(at) != '{') {
      at = JavaLexer.skipOne(text, at);
    }
    String clause = " permits " + String.join(", ", subtypes) + " ";
    return new Piece(
        text.substring(0, at) + clause + text.substring(at),
        piece.start(),
        piece.kind(),
        piece.completeness());
  }

  private static Optional<Type> parse(Piece piece, int index) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                null, null, ignored -> {}, null, null, List.of(new Source(piece.text())));
    try {
      for (CompilationUnitTree unit : task.parse()) {
        for (Tree tree : unit.getTypeDecls()) {
          if (tree instanceof ClassTree type) {
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            long end = positions.getEndPosition(unit, type.getModifiers());
            return Optional.of(new Type(index, type, (int) Math.max(0, end)));
          }
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e); // The source is in memory: it does not happen.
    }
    return Optional.empty();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///Cell.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
