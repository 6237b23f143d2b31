package nn.data.text;

/** An end of a sequence: before its first token, or after its last. */
public enum Side {
  /** The front: padding stands before the text, or its beginning is cut off. */
  BEFORE,

  /** The back: padding stands after the text, or its end is cut off. */
  AFTER
}
