package nn.core.saving;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import nn.autodiff.NdArray;

/** Writes tensors and texts as a safetensors file. */
final class TensorWriter {
  /** By code points, as UTF-8 and Python's library order strings. */
  private static final Comparator<String> ORDER =
      Comparator.comparing(text -> text.codePoints().toArray(), Arrays::compare);

  private static final int FLOATS_AT_ONCE = 16 * 1024;

  private final Map<String, NdArray> tensors = new TreeMap<>(ORDER);
  private final Map<String, String> metadata = new TreeMap<>(ORDER);

  TensorWriter(Map<String, NdArray> tensors, Map<String, String> metadata) {
    if (tensors.containsKey(Header.METADATA)) {
      throw new IllegalArgumentException(
          "SafeTensors: expected no tensor called \""
              + Header.METADATA
              + "\", which the format keeps for texts; give it another name");
    }
    this.tensors.putAll(tensors);
    this.metadata.putAll(metadata);
  }

  /** Writes the header and, tensor by tensor, the numbers. */
  void writeTo(OutputStream out) throws IOException {
    byte[] header = header();
    ByteBuffer length = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    out.write(length.putLong(header.length).array());
    out.write(header);
    ByteBuffer chunk =
        ByteBuffer.allocate(Float.BYTES * FLOATS_AT_ONCE).order(ByteOrder.LITTLE_ENDIAN);
    for (NdArray tensor : tensors.values()) {
      float[] numbers = tensor.data();
      for (int at = 0; at < numbers.length; at += FLOATS_AT_ONCE) {
        int count = Math.min(FLOATS_AT_ONCE, numbers.length - at);
        chunk.asFloatBuffer().put(numbers, at, count);
        out.write(chunk.array(), 0, Float.BYTES * count);
      }
    }
  }

  /** The header, with spaces behind it so that the numbers begin at a multiple of 8 bytes. */
  private byte[] header() throws IOException {
    ByteBuffer text = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json()));
    int length = Math.addExact(text.remaining(), 7) / 8 * 8;
    if (length > Header.LONGEST) {
      throw new IOException(
          "its header would be longer than the "
              + Header.LONGEST
              + " bytes that the format allows");
    }
    byte[] header = new byte[length];
    Arrays.fill(header, (byte) ' ');
    text.get(header, 0, text.remaining());
    return header;
  }

  private String json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject();
      if (!metadata.isEmpty()) {
        json.name(Header.METADATA).beginObject();
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
          json.name(entry.getKey()).value(entry.getValue());
        }
        json.endObject();
      }
      long begin = 0;
      for (Map.Entry<String, NdArray> entry : tensors.entrySet()) {
        TensorInfo info =
            new TensorInfo(entry.getKey(), DType.F32, entry.getValue().shape(), begin);
        write(json, info);
        begin = info.end();
      }
      json.endObject();
    }
    return text.toString();
  }

  private static void write(JsonWriter json, TensorInfo info) throws IOException {
    json.name(info.name()).beginObject().name("dtype").value(info.type().name());
    json.name("shape").beginArray();
    for (int dim : info.shape().dims()) {
      json.value(dim);
    }
    json.endArray().name("data_offsets").beginArray();
    json.value(info.begin()).value(info.end()).endArray().endObject();
  }
}
