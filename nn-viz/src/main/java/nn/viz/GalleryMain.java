package nn.viz;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The command that writes the {@link Gallery}: {@code DIR [NAME...]}.
 *
 * <p>Ends with 0 if all is written, with 1 if something went wrong, with 2 if it was called
 * wrongly.
 */
public final class GalleryMain {
  private GalleryMain() {}

  /** Writes the gallery into the folder that is the first argument. */
  public static void main(String[] arguments) {
    System.exit(run(arguments, System.out, System.err));
  }

  static int run(String[] arguments, PrintStream out, PrintStream err) {
    if (arguments.length == 0 || arguments[0].startsWith("-")) {
      err.println("usage: charts DIR [NAME...]");
      err.println("writes into the folder DIR, as .png and .svg: " + Gallery.names());
      return 2;
    }
    try {
      String[] names = Arrays.copyOfRange(arguments, 1, arguments.length);
      Gallery.write(Path.of(arguments[0]), names).forEach(out::println);
      return 0;
    } catch (InvalidPathException e) {
      err.println("gallery: \"" + arguments[0] + "\" is no folder's name: " + e.getMessage());
      return 2;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      return 2;
    } catch (UncheckedIOException | IllegalStateException e) {
      err.println(e.getMessage());
      return 1;
    }
  }
}
