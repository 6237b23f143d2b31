package nn.jupyter.runner;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import nn.data.images.Mnist;

/**
 * Data that a notebook's saved outputs were made with, named by {@code glassbox.requires} in its
 * metadata. Where the data is missing the notebook runs on a stand-in, and its outputs have nothing
 * to be compared with.
 *
 * <pre>
 * "metadata": {"glassbox": {"requires": "mnist"}, ...}
 * </pre>
 */
public final class Requirements {
  private static final Map<String, BooleanSupplier> KNOWN =
      new TreeMap<>(Map.of("mnist", Mnist::isAvailable));

  private Requirements() {}

  /**
   * Says why the outputs of a run on this machine cannot be compared with the saved ones.
   *
   * @param notebook the notebook
   * @return nothing where they can
   * @throws IllegalArgumentException if the notebook requires data of an unknown name
   */
  public static Optional<String> missing(NotebookFile notebook) {
    return notebook.requires().flatMap(name -> missing(notebook, name));
  }

  private static Optional<String> missing(NotebookFile notebook, String name) {
    BooleanSupplier available = KNOWN.get(name);
    if (available == null) {
      throw new IllegalArgumentException(
          notebook.path() + " requires \"" + name + "\"; expected one of " + KNOWN.keySet());
    }
    return available.getAsBoolean()
        ? Optional.empty()
        : Optional.of(
            notebook.path().getFileName()
                + ": not compared, since it was saved with the data \""
                + name
                + "\", which is not on this machine (NN_DATA_HOME names the folder of data)");
  }
}
