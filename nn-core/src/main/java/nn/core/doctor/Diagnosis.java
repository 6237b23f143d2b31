package nn.core.doctor;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a {@link Doctor} found, and what was looked at.
 *
 * <pre>{@code
 * Diagnosis diagnosis = Doctor.examine(model, loss, train);
 * diagnosis.isHealthy();
 * diagnosis.findings().get(0).advice();
 * }</pre>
 *
 * @param findings what was found, the worst first
 * @param basis what was seen of the model, for example {@code 256 examples}
 * @param lookedFor what was looked for
 * @param notLookedFor what was not looked for, and why
 */
public record Diagnosis(
    List<Finding> findings, String basis, List<String> lookedFor, List<String> notLookedFor) {
  /** Puts the worst findings first, and those of the same severity in the order they were seen. */
  public Diagnosis {
    findings = findings.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    lookedFor = List.copyOf(lookedFor);
    notLookedFor = List.copyOf(notLookedFor);
  }

  /** Whether nothing was found. */
  public boolean isHealthy() {
    return findings.isEmpty();
  }

  /** The findings of one kind, for example {@code dead ReLUs}. */
  public List<Finding> of(String title) {
    return findings.stream().filter(finding -> finding.title().equals(title)).toList();
  }

  /** All findings as text, or that nothing was found; and what was looked at. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            findings.isEmpty()
                ? "Nothing found"
                : findings.size() == 1 ? "1 finding" : findings.size() + " findings");
    text.append(" in ").append(basis).append(".\n");
    for (int i = 0; i < findings.size(); i++) {
      String finding = findings.get(i).toString().replace("\n", "\n   ");
      text.append(i + 1).append(". ").append(finding).append('\n');
    }
    text.append("Looked for: ").append(String.join(", ", lookedFor)).append(".\n");
    if (!notLookedFor.isEmpty()) {
      text.append("Not looked for: ")
          .append(notLookedFor.stream().collect(Collectors.joining("; ")))
          .append(".\n");
    }
    return text.toString();
  }
}
