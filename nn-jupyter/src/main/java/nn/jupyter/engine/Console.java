package nn.jupyter.engine;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes the place of {@code System.out}, {@code System.err} and {@code System.in} while an engine
 * lives, and gives what is printed to the cell that runs.
 */
final class Console implements AutoCloseable {
  /** A page with more text than this in one cell helps nobody and may bring the browser down. */
  static final int MOST_CHARACTERS = 1_000_000;

  private final PrintStream outBefore = System.out;
  private final PrintStream errBefore = System.err;
  private final InputStream inBefore = System.in;
  private @Nullable CellOutput output;
  private int printed;

  Console(InputStream in) {
    System.setOut(capture(CellOutput.Stream.STDOUT));
    System.setErr(capture(CellOutput.Stream.STDERR));
    System.setIn(in);
  }

  private PrintStream capture(CellOutput.Stream stream) {
    return new PrintStream(new Decoder(stream), false, StandardCharsets.UTF_8);
  }

  /** From now on, what is printed belongs to this output. */
  synchronized void begin(CellOutput next) {
    output = next;
    printed = 0;
  }

  private synchronized void print(CellOutput.Stream stream, String text) {
    CellOutput current = output;
    if (current == null || printed >= MOST_CHARACTERS || text.isEmpty()) {
      return;
    }
    int room = MOST_CHARACTERS - printed;
    printed += text.length();
    if (text.length() < room) {
      current.print(stream, text);
      return;
    }
    int end = Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
    current.print(stream, text.substring(0, end));
    current.print(
        CellOutput.Stream.STDERR,
        String.format("%n[cut off: this cell printed more than %,d characters]%n", MOST_CHARACTERS)
            .replace("\r\n", "\n"));
  }

  @Override
  public void close() {
    System.out.flush();
    System.err.flush();
    System.setOut(outBefore);
    System.setErr(errBefore);
    System.setIn(inBefore);
  }

  /** Turns bytes into text, also where a character's bytes come in two pieces. */
  private final class Decoder extends OutputStream {
    private final CellOutput.Stream stream;
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] rest = new byte[0];

    Decoder(CellOutput.Stream stream) {
      this.stream = stream;
    }

    @Override
    public void write(int single) {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      String text;
      synchronized (this) {
        byte[] all = Arrays.copyOf(rest, rest.length + length);
        System.arraycopy(bytes, offset, all, rest.length, length);
        ByteBuffer in = ByteBuffer.wrap(all);
        CharBuffer chars = CharBuffer.allocate(all.length);
        decoder.reset().decode(in, chars, false);
        rest = Arrays.copyOfRange(all, in.position(), all.length);
        text = chars.flip().toString();
      }
      print(stream, text);
    }
  }
}
