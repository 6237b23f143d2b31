package nn.data.download;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds downloaded data, one folder in it for each dataset.
 *
 * <p>It is the system property {@value #PROPERTY} where that is set, else the environment variable
 * {@value #VARIABLE}, else {@code .cache/glassbox} in the user's home.
 *
 * <pre>{@code
 * Path folder = DataHome.folder("mnist"); // for example /home/ada/.cache/glassbox/mnist
 * }</pre>
 */
public final class DataHome {
  /** The system property that names the folder. */
  public static final String PROPERTY = "nn.data.home";

  /** The environment variable that names the folder. */
  public static final String VARIABLE = "NN_DATA_HOME";

  private DataHome() {}

  /** The folder of one dataset; it need not exist yet. */
  public static Path folder(String dataset) {
    return folder(dataset, System.getProperty(PROPERTY), System.getenv(VARIABLE));
  }

  static Path folder(String dataset, @Nullable String property, @Nullable String variable) {
    return home(property, variable).toAbsolutePath().normalize().resolve(dataset);
  }

  private static Path home(@Nullable String property, @Nullable String variable) {
    UnaryOperator<@Nullable String> unlessBlank = s -> s == null || s.isBlank() ? null : s;
    String named = unlessBlank.apply(property);
    if (named == null) {
      named = unlessBlank.apply(variable);
    }
    return named == null
        ? Path.of(System.getProperty("user.home", "."), ".cache", "glassbox")
        : Path.of(named);
  }
}
