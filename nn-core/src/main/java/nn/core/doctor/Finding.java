package nn.core.doctor;

/**
 * Something that keeps a network from learning, or makes it learn something else.
 *
 * @param severity how bad it is
 * @param title what it is, in the field's words, for example {@code dead ReLUs}
 * @param where the layer's path, {@code inputs}, {@code targets}, {@code loss} or {@code optimizer}
 * @param evidence what was seen, in numbers
 * @param advice the first thing to try
 * @param since the step in which it was seen first; 0 if before the first one
 */
public record Finding(
    Severity severity, String title, String where, String evidence, String advice, long since) {
  /** A finding that is not of a certain step. */
  Finding(Severity severity, String title, String where, String evidence, String advice) {
    this(severity, title, where, evidence, advice, 0);
  }

  /** The same, seen first in another step. */
  Finding since(long step) {
    return new Finding(severity, title, where, evidence, advice, step);
  }

  /** What makes two findings the same one, seen twice. */
  String key() {
    return title + " in " + where;
  }

  /** Three lines: what and where, the evidence, the advice. */
  @Override
  public String toString() {
    return severity
        + ": "
        + title
        + ", "
        + where
        + (since > 0 ? ", since step " + since : "")
        + "\n  seen: "
        + evidence
        + "\n  try:  "
        + advice;
  }
}
