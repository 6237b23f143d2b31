package nn.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaNamesTest {
  @Test
  void areTheSameOnEveryJdk() {
    List<String> names = JavaNames.base();
    assertThat(names).hasSize(1176).isSorted().doesNotHaveDuplicates();
    // Of all names in their order: what a JDK adds or leaves out would change it.
    assertThat(names.hashCode()).isEqualTo(NAMES);
    assertThat(names).contains("String", "ArrayList", "ZoneId").doesNotContain("Entry", "JFrame");
    // Public in this JDK, but not in Java 16.
    assertThat(names).doesNotContain("InstantSource", "SequencedCollection", "KEM");
  }

  @Test
  void ofAllModulesAreMore() {
    List<String> names = JavaNames.all();
    assertThat(names).hasSize(3270).isSorted().doesNotHaveDuplicates();
    assertThat(names.hashCode()).isEqualTo(ALL_NAMES);
    assertThat(names).containsAll(JavaNames.base()).contains("JFrame");
  }

  private static final int NAMES = 1938449734;
  private static final int ALL_NAMES = -1612439222;
}
