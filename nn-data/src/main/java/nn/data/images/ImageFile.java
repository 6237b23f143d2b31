package nn.data.images;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nn.data.files.FileErrors;

/** Decodes a picture, but only after its header has said that it is of a sane size. */
final class ImageFile {
  /** A byte of a JPEG codes this many pixels at most, 512 by the standard, of a GIF, of a BMP. */
  static final int PIXELS_OF_A_JPEG_BYTE = 1024;

  static final int PIXELS_OF_A_GIF_BYTE = 4096;
  static final int PIXELS_OF_A_BMP_BYTE = 256;

  private static final int MOST_PIXELS = 100_000_000;
  private static final int MOST_BYTES = 1 << 29;

  private ImageFile() {}

  /** Through a stream and not a channel, which an interrupt would close. */
  static Decoded read(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      return read(stream, file);
    } catch (IOException e) {
      throw FileErrors.cannotRead(file, e);
    }
  }

  static Decoded read(InputStream stream) {
    try {
      return read(stream, "stream");
    } catch (IOException e) {
      throw FileErrors.cannotRead("stream", e);
    }
  }

  private static Decoded read(InputStream stream, Object name) throws IOException {
    byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw FileErrors.corrupt(name, "no picture: more than " + MOST_BYTES + " bytes are not read");
    }
    return decode(bytes, name);
  }

  /** The picture that the bytes of a file hold; errors name it. */
  static Decoded decode(byte[] bytes, Object name) {
    try {
      if (Png.is(bytes)) {
        return Png.decode(bytes);
      }
      if (JpegMarkers.is(bytes)) {
        return JdkDecoder.jpeg(bytes);
      }
      if (GifBlocks.is(bytes)) {
        return JdkDecoder.gif(bytes);
      }
      if (BmpHeader.is(bytes)) {
        return JdkDecoder.bmp(bytes);
      }
    } catch (TooManyPixels e) {
      throw FileErrors.corrupt(name, FileErrors.reason(e));
    } catch (IOException e) {
      throw damaged(name, e);
    } catch (RuntimeException e) {
      // The JDK's decoders meet damaged data with exceptions of every kind.
      throw damaged(name, e);
    }
    throw FileErrors.corrupt(name, "no picture: expected a PNG, JPEG, BMP or GIF");
  }

  private static RuntimeException damaged(Object name, Exception cause) {
    return FileErrors.corrupt(
        name,
        "the picture is damaged ("
            + FileErrors.reason(cause)
            + "); copy or download it again, or leave it out");
  }

  static IOException truncated() {
    return new IOException("it ends too early, it was cut off");
  }

  /** What {@link #checkSize} throws. */
  private static final class TooManyPixels extends IOException {
    private static final long serialVersionUID = 1;

    TooManyPixels(String message) {
      super(message);
    }
  }

  /** Refuses sizes of which there can be no picture, and those that are too large to decode. */
  static void checkSize(long width, long height) throws IOException {
    if (width < 1 || height < 1) {
      throw new IOException("its header claims " + width + " x " + height + " pixels");
    }
    if (width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS) {
      throw new TooManyPixels(
          "its header claims "
              + width
              + " x "
              + height
              + " pixels; more than "
              + MOST_PIXELS
              + " are not read");
    }
  }

  /** Refuses sizes that need more bytes than there are. */
  static void checkRoom(long width, long height, long most) throws IOException {
    if (width * height > most) {
      throw new IOException(
          "its header claims "
              + width
              + " x "
              + height
              + " pixels, but its bytes can hold "
              + most
              + " at most");
    }
  }
}
