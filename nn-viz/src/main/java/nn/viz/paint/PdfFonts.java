package nn.viz.paint;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.util.autodetect.FontFileFinder;

/**
 * The files of the fonts that charts are drawn with, so that a PDF can carry them.
 *
 * <p>Java does not say which file its "sans serif" is made of. So the files that are likely are
 * tried, and one counts as the font if text has the same width in it. Where there is none, text
 * goes into the PDF as outlines, which looks the same but cannot be searched.
 */
final class PdfFonts {
  private static final String SAMPLE = "Validation loss, epochs 0123456789: WAVE fjord (x²) − 3.14";
  private static final float LARGE = 100;

  /** Names of files, regular and bold, in small letters and without their ending. */
  private static final List<List<String>> LIKELY =
      List.of(
          List.of("dejavusans", "dejavusans-bold"),
          List.of("verdana", "verdanab"),
          List.of("verdana", "verdana bold"),
          List.of("arial", "arialbd"),
          List.of("arial", "arial bold"),
          List.of("liberationsans-regular", "liberationsans-bold"),
          List.of("notosans-regular", "notosans-bold"),
          List.of("opensans-regular", "opensans-bold"),
          List.of("segoeui", "segoeuib"),
          List.of("ubuntu-r", "ubuntu-b"),
          List.of("cantarell-regular", "cantarell-bold"),
          List.of("freesans", "freesansbold"));

  private static final Map<Boolean, Optional<File>> FOUND = new ConcurrentHashMap<>();

  private PdfFonts() {}

  /** The file of the charts' plain or bold font. */
  static Optional<File> file(boolean bold) {
    return FOUND.computeIfAbsent(bold, PdfFonts::find);
  }

  private static Map<String, File> files() {
    Map<String, File> files = new HashMap<>();
    for (URI place : new FontFileFinder().find()) {
      File file = new File(place);
      String name = file.getName().toLowerCase(Locale.ROOT);
      if (name.endsWith(".ttf")) {
        files.putIfAbsent(name.substring(0, name.length() - ".ttf".length()), file);
      }
    }
    return files;
  }

  private static Optional<File> find(boolean bold) {
    double width = Fonts.width(SAMPLE, bold ? Fonts.bold(LARGE) : Fonts.plain(LARGE));
    Map<String, File> files = files();
    for (List<String> names : LIKELY) {
      File file = files.get(names.get(bold ? 1 : 0));
      if (file != null && isAsWide(file, width)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private static boolean isAsWide(File file, double width) {
    try {
      Font font = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(LARGE);
      return StrictMath.abs(Fonts.width(SAMPLE, font) - width) < width / 2000;
    } catch (FontFormatException | IOException e) {
      return false; // It cannot be the font that Java uses.
    }
  }
}
