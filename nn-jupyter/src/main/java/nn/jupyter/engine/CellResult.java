package nn.jupyter.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a cell.
 *
 * @param number the cell's number, as in {@code In [3]}
 * @param value the live object that the last expression gave, or what the engine was told to make
 *     of it; null where there is nothing to show
 * @param error why the cell failed, if it did
 */
public record CellResult(int number, @Nullable Object value, Optional<CellError> error) {}
