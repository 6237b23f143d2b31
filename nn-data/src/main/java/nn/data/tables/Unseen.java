package nn.data.tables;

/** What becomes of a category that the training table did not have. */
public enum Unseen {
  /** An error that names the row and the column. */
  ERROR,

  /** All its features are 0: it is none of those that are known. */
  ZEROS,

  /** It shares a feature called {@code <other>} with those that are too rare to have their own. */
  OTHER
}
