package nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.util.stream.Stream;
import nn.data.download.RemoteFile;
import nn.data.download.RemoteFiles;
import nn.data.images.Cifar10;
import nn.data.images.Cifar100;
import nn.data.images.FashionMnist;
import nn.data.images.Kmnist;
import nn.data.images.Mnist;
import nn.data.tables.AdultCensus;
import nn.data.tables.BreastCancer;
import nn.data.tables.CaliforniaHousing;
import nn.data.tables.Iris;
import nn.data.tables.Penguins;
import nn.data.tables.Wine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every list of mirrors has to say. */
class SourcesTest {
  static Stream<RemoteFiles> sources() {
    return Stream.of(
        Mnist.source(),
        FashionMnist.source(),
        Kmnist.source(),
        Cifar10.source(),
        Cifar100.source(),
        Iris.source(),
        Penguins.source(),
        BreastCancer.source(),
        Wine.source(),
        CaliforniaHousing.source(),
        AdultCensus.source());
  }

  @ParameterizedTest
  @MethodSource("sources")
  void sayLicenceAndCitation(RemoteFiles source) {
    assertThat(source.licence()).isNotBlank();
    assertThat(source.citation()).contains(". ", "https://");
    assertThat(source).asString().startsWith(source.name()).contains("licence: ", "cite: ");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void haveFilesWithAddresses(RemoteFiles source) {
    assertThat(source.files()).isNotEmpty();
    for (RemoteFile file : source.files()) {
      assertThat(file.addresses(source.mirrors())).isNotEmpty().allMatch(URI::isAbsolute);
      assertThat(file.bytes()).isPositive();
      assertThat(file.checksum().algorithm()).isEqualTo("SHA-256");
    }
    assertThat(source.mirrors()).allMatch(uri -> uri.toString().matches("https?://.*/"));
  }

  @Test
  void theRealTablesAreRightWhereTheyAre() {
    assumeThat(Iris.isAvailable() && Wine.isAvailable()).as("iris and wine are there").isTrue();
    assertThat(Iris.load().counts()).containsExactly(50, 50, 50);
    assertThat(Wine.load().counts()).containsExactly(59, 71, 48);
  }
}
