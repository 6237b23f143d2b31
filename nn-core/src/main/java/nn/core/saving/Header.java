package nn.core.saving;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nn.autodiff.Shape;

/**
 * The JSON at the beginning of a safetensors file.
 *
 * <p>Nothing that it says is believed before it was checked: names and metadata come once, every
 * tensor's bytes are as many as its shape takes, and together the tensors fill the data without
 * holes or overlaps.
 */
final class Header {
  /** As in the reference implementation. */
  static final int LONGEST = 100_000_000;

  static final String METADATA = "__metadata__";

  private static final int MOST_AXES = 64;
  private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

  private final Path file;
  private final JsonReader json;
  private final Map<String, String> metadata = new LinkedHashMap<>();
  private final Map<String, TensorInfo> tensors = new LinkedHashMap<>();

  private Header(Path file, byte[] text) {
    this.file = file;
    // A decoder of its own stops at bytes that are not UTF-8 instead of replacing them.
    this.json =
        new JsonReader(
            new InputStreamReader(
                new ByteArrayInputStream(text), StandardCharsets.UTF_8.newDecoder()));
    json.setStrictness(Strictness.STRICT);
  }

  /** Reads a header, of a file with so many bytes of data behind it. */
  static Header read(Path file, byte[] text, long data) {
    if (text.length == 0 || text[0] != '{') {
      throw FileErrors.corrupt(file, "expected a header that begins with { ; is it safetensors?");
    }
    Header header = new Header(file, text);
    try {
      header.read();
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw header.corrupt("expected a header of JSON in UTF-8");
    }
    DataLayout.check(file, header.tensors.values(), data);
    return header;
  }

  Map<String, String> metadata() {
    return metadata;
  }

  /** The tensors in the order of their numbers in the file. */
  Map<String, TensorInfo> tensors() {
    return tensors;
  }

  private RuntimeException corrupt(String what) {
    return FileErrors.corrupt(file, what + ", at " + json.getPath() + " of the header");
  }

  private void read() throws IOException {
    Map<String, TensorInfo> found = new TreeMap<>();
    boolean described = false;
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      if (name.equals(METADATA)) {
        if (described) {
          throw corrupt("expected " + METADATA + " once but it comes twice");
        }
        described = true;
        readMetadata();
      } else if (found.put(name, readTensor(name)) != null) {
        throw corrupt("expected tensor \"" + name + "\" once but it comes twice");
      }
    }
    json.endObject();
    if (json.peek() != JsonToken.END_DOCUMENT) {
      throw corrupt("expected nothing but spaces behind the header");
    }
    found.values().stream()
        .sorted(Comparator.comparingLong(TensorInfo::begin).thenComparingLong(TensorInfo::end))
        .forEach(tensor -> tensors.put(tensor.name(), tensor));
  }

  private void readMetadata() throws IOException {
    expect(JsonToken.BEGIN_OBJECT, "an object of strings");
    json.beginObject();
    while (json.hasNext()) {
      String key = json.nextName();
      expect(JsonToken.STRING, "a string");
      if (metadata.put(key, json.nextString()) != null) {
        throw corrupt("expected \"" + key + "\" once but it comes twice");
      }
    }
    json.endObject();
  }

  private TensorInfo readTensor(String name) throws IOException {
    DType type = null;
    List<Long> dims = null;
    List<Long> offsets = null;
    expect(JsonToken.BEGIN_OBJECT, "an object with dtype, shape and data_offsets");
    json.beginObject();
    while (json.hasNext()) {
      String key = json.nextName();
      if (key.equals("dtype") && type == null) {
        type = readType();
      } else if (key.equals("shape") && dims == null) {
        dims = readNumbers();
      } else if (key.equals("data_offsets") && offsets == null) {
        offsets = readNumbers();
      } else {
        throw corrupt("expected dtype, shape and data_offsets, once each, but got \"" + key + "\"");
      }
    }
    json.endObject();
    if (type == null || dims == null || offsets == null) {
      throw corrupt("expected dtype, shape and data_offsets of tensor \"" + name + "\"");
    }
    return tensor(name, type, dims, offsets);
  }

  private TensorInfo tensor(String name, DType type, List<Long> dims, List<Long> offsets) {
    Shape shape;
    try {
      shape = Shape.of(dims.stream().mapToInt(Math::toIntExact).toArray());
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw corrupt(
          "expected tensor \""
              + name
              + "\" to have fewer than 2^31 - 8 numbers, as one Java array holds, but its shape is "
              + dims);
    }
    if (offsets.size() != 2) {
      throw corrupt("expected the two data_offsets of tensor \"" + name + "\" but got " + offsets);
    }
    TensorInfo info = new TensorInfo(name, type, shape, offsets.get(0));
    if (offsets.get(1) - offsets.get(0) != info.bytes()) {
      throw corrupt(
          "expected "
              + info.bytes()
              + " bytes for tensor "
              + info
              + " but its data_offsets are "
              + offsets);
    }
    return info;
  }

  private DType readType() throws IOException {
    expect(JsonToken.STRING, "a type");
    String name = json.nextString();
    for (DType type : DType.values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    throw corrupt(
        "expected one of the types "
            + List.of(DType.values())
            + " but got \""
            + name
            + "\"; convert the tensor before it is saved");
  }

  /** Whole numbers, 0 or more, written without point and exponent. */
  private List<Long> readNumbers() throws IOException {
    List<Long> numbers = new ArrayList<>();
    expect(JsonToken.BEGIN_ARRAY, "a list of whole numbers");
    json.beginArray();
    while (json.hasNext()) {
      expect(JsonToken.NUMBER, "a whole number");
      String text = json.nextString();
      if (!WHOLE.matcher(text).matches()) {
        throw corrupt("expected a whole number of 0 or more, below 10^18, but got " + text);
      }
      numbers.add(Long.valueOf(text));
      if (numbers.size() > MOST_AXES) {
        throw corrupt("expected at most " + MOST_AXES + " axes but got more");
      }
    }
    json.endArray();
    return numbers;
  }

  private void expect(JsonToken token, String what) throws IOException {
    JsonToken next = json.peek();
    if (next != token) {
      throw corrupt("expected " + what + " but got " + next);
    }
  }
}
