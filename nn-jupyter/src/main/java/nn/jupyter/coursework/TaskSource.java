package nn.jupyter.coursework;

import java.util.List;
import java.util.stream.Collectors;
import nn.jupyter.runner.Markdown;

/** The Java files of one task: the class a student works in, and the test of it. */
final class TaskSource {
  /** What coursework has on its class path; charts, for one, are not on it. */
  private static final List<String> THERE =
      List.of("java.", "nn.autodiff.", "nn.core.", "nn.course.", "nn.data.", "tech.tablesaw.");

  private static final int WIDTH = 96;

  private TaskSource() {}

  /** The class with the skeleton, and the exercise's text above it. */
  static String skeleton(Exercise exercise) {
    return """
        package coursework;

        %s

        /**
        %s
         *
        %s
         */
        class %s {
        %s
        }
        """
        .formatted(
            imports(exercise),
            comment(exercise.text()),
            lines(
                "<p>From notebook %s. Check it by {@code mvn test -Dgroups=%s}."
                    .formatted(text(exercise.title()), exercise.task())),
            exercise.className(),
            Declarations.asMembers(exercise.skeleton()).strip().indent(4).stripTrailing());
  }

  /**
   * The test that runs the check. It inherits the student's names, so that no import hides them.
   */
  static String test(Exercise exercise) {
    return """
        package coursework;

        %s
        import org.junit.jupiter.api.Tag;
        import org.junit.jupiter.api.Test;

        /** Says whether task %s is solved, and counts its points. Nothing to be changed here. */
        @Tag("%s")
        @Tag("%s")
        class %sTest {
            @Test
            void isSolved() {
                Coursework.check("%s", %d, Answer::verdict);
            }

            static class Answer extends %s {
                static Verdict verdict() throws Exception {
                    return %s;
                }
            }
        }
        """
        .formatted(
            imports(exercise),
            exercise.task(),
            exercise.chapter(),
            exercise.task(),
            exercise.className(),
            exercise.task(),
            exercise.points(),
            exercise.className(),
            exercise.check().strip().indent(12).strip());
  }

  private static String imports(Exercise exercise) {
    return exercise.imports().stream()
        .filter(
            line ->
                THERE.stream().anyMatch(line.replaceFirst("^import (static )?", "")::startsWith))
        .collect(Collectors.joining("\n"));
  }

  /** Markdown as the lines of a comment. Headings and links are of the notebook alone. */
  private static String comment(String markdown) {
    String own =
        markdown.replaceAll("(?m)^#.*$", "").replaceAll("!?\\[([^\\]]*)]\\([^)]*\\)", "$1");
    return lines(text(Markdown.toHtml(own.strip()).replace("&quot;", "\"")));
  }

  private static String lines(String html) {
    return html.lines()
        .flatMap(line -> line.replaceAll("(.{1," + WIDTH + "})( +|$)", "$1\n").lines())
        .map(line -> (" * " + line).stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  /** What a comment takes for nothing but text. */
  private static String text(String line) {
    return line.replace("*/", "*&#47;").replace("@", "&#64;");
  }
}
