package nn.jupyter.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.VarSnippet;

/** Tells about the name at the cursor: a variable's type and value, or signatures and javadoc. */
final class Inspector {
  private static final int MOST_CHARACTERS = 2_000;

  private final Shell shell;

  Inspector(Shell shell) {
    this.shell = shell;
  }

  Optional<String> inspect(String source, int cursor) {
    int at = Math.max(0, Math.min(cursor, source.length()));
    int start = at;
    while (start > 0 && Character.isJavaIdentifierPart(source.charAt(start - 1))) {
      start--;
    }
    int end = at;
    while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
      end++;
    }
    String name = source.substring(start, end);
    Optional<String> variable = variable(name);
    return variable.isPresent() ? variable : documentation(source, start, end);
  }

  private Optional<String> variable(String name) {
    JShell jshell = shell.jshell();
    for (VarSnippet each : jshell.variables().toList()) {
      if (each.name().equals(name) && jshell.status(each) == jdk.jshell.Snippet.Status.VALID) {
        shell.control().tellValues(true);
        try {
          String value = jshell.varValue(each);
          String shown =
              value.length() > MOST_CHARACTERS
                  ? value.substring(0, MOST_CHARACTERS) + "..."
                  : value;
          return Optional.of(each.typeName() + " " + name + " = " + shown);
        } finally {
          shell.control().tellValues(false);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> documentation(String source, int start, int end) {
    int from = source.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    String line = source.substring(from, end).stripLeading();
    String statement = line.substring(line.lastIndexOf(';') + 1);
    for (String question : List.of(statement, statement + "(")) {
      List<Documentation> found =
          shell.jshell().sourceCodeAnalysis().documentation(question, question.length(), true);
      if (!found.isEmpty()) {
        return Optional.of(
            found.stream().map(Inspector::text).distinct().collect(Collectors.joining("\n\n")));
      }
    }
    return Optional.empty();
  }

  private static String text(Documentation documentation) {
    String javadoc = documentation.javadoc();
    String signature = documentation.signature();
    return javadoc == null || javadoc.isBlank() ? signature : signature + "\n" + javadoc.strip();
  }
}
