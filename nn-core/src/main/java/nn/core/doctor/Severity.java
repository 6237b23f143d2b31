package nn.core.doctor;

/** How bad a finding is. */
public enum Severity {
  /** Training cannot go well before this is mended. */
  CRITICAL,

  /** Training suffers, or something else is learned than was meant. */
  WARNING,

  /** Worth a look; it may be meant so. */
  HINT
}
