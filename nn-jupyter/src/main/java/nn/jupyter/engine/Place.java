package nn.jupyter.engine;

/**
 * A place in the user's own code.
 *
 * @param cell the cell's number, as in {@code In [3]}
 * @param line the line in the cell, from 1
 * @param column the column in the line, from 1, or 0 where only the line is known
 */
public record Place(int cell, int line, int column) implements java.io.Serializable {
  /** Returns for example {@code Cell 3, line 2}. */
  @Override
  public String toString() {
    return "Cell " + cell + ", line " + line + (column > 0 ? ", column " + column : "");
  }
}
