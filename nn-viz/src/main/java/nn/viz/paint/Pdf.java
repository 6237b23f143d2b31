package nn.viz.paint;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A drawing as a PDF file of one page: lines stay lines, and text stays text that can be searched,
 * with its font in the file. No date and no chance is in it, so the same drawing gives the same
 * bytes.
 */
public final class Pdf {
  /** A PDF counts in 72nds of an inch, a page on a screen in 96ths. */
  private static final float POINTS = 0.75f;

  private Pdf() {}

  /**
   * The bytes of a PDF file.
   *
   * @param width of the drawing in pixels
   * @param height of the drawing in pixels
   * @param description for readers who do not see the drawing
   */
  public static byte[] of(int width, int height, String description, Consumer<Graphics2D> drawing) {
    Fonts.withoutScreen();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(0L); // else it is made from the clock
      describe(document, description);
      PDPage page = new PDPage(new PDRectangle(width * POINTS, height * POINTS));
      document.addPage(page);
      PDFormXObject form = form(document, width, height, drawing);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.transform(Matrix.getScaleInstance(POINTS, POINTS));
        content.drawForm(form);
      }
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("PDF: could not be written to memory", e);
    }
    return bytes.toByteArray();
  }

  /** The first sentence is what a viewer's window is called. */
  private static void describe(PDDocument document, String description) {
    int end = description.indexOf(". ");
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(end < 0 ? description : description.substring(0, end + 1));
    about.setSubject(description);
    PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
    viewer.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(viewer);
    document.getDocumentCatalog().setLanguage("en");
  }

  private static PDFormXObject form(
      PDDocument document, int width, int height, Consumer<Graphics2D> drawing) throws IOException {
    PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, width, height);
    try {
      g.setFontTextDrawer(new Texts(document));
      g.setColor(Theme.LIGHT.background());
      g.fillRect(0, 0, width, height);
      drawing.accept(g);
    } finally {
      g.dispose();
    }
    return g.getXFormObject();
  }

  /** Sets text in the very fonts it was measured in, and as outlines where they are not found. */
  private static final class Texts extends PdfBoxGraphics2DFontTextDrawer {
    private final @Nullable PDFont plain;
    private final @Nullable PDFont bold;

    Texts(PDDocument document) throws IOException {
      plain = load(document, PdfFonts.file(false));
      bold = load(document, PdfFonts.file(true));
    }

    private static @Nullable PDFont load(PDDocument document, Optional<File> file)
        throws IOException {
      return file.isPresent() ? PDType0Font.load(document, file.get()) : null;
    }

    @Override
    protected @Nullable PDFont mapFont(Font font, IFontTextDrawerEnv env) {
      return font.getFamily().equals(Font.SANS_SERIF) && !font.isItalic()
          ? (font.isBold() ? bold : plain)
          : null;
    }
  }
}
