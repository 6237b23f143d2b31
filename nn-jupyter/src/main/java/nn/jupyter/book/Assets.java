package nn.jupyter.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nn.jupyter.runner.HtmlPage;

/** Style and scripts, in the book's own folder: nothing is fetched when it is read. */
final class Assets {
  /** Where the search library's jar has its file; the version is the one in the parent pom. */
  private static final String LUNR = "/META-INF/resources/webjars/lunr/2.3.9/lunr.min.js";

  private Assets() {}

  static void write(Path folder) {
    String style = HtmlPage.style() + new String(resource("book.css"), StandardCharsets.UTF_8);
    Path assets = folder.resolve("assets");
    PageReader.write(assets.resolve("book.css"), style.getBytes(StandardCharsets.UTF_8));
    PageReader.write(assets.resolve("book.js"), resource("book.js"));
    PageReader.write(assets.resolve("lunr.js"), resource(LUNR));
  }

  private static byte[] resource(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
