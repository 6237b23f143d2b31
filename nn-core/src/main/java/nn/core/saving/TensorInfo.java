package nn.core.saving;

import nn.autodiff.Shape;

/**
 * What a safetensors file says of one tensor.
 *
 * @param name what it is called, for example {@code dense1/kernel}
 * @param type how its numbers are stored
 * @param shape its shape
 * @param begin where its numbers begin, in bytes from the first tensor's first
 */
public record TensorInfo(String name, DType type, Shape shape, long begin) {
  /** How many bytes its numbers take. */
  public long bytes() {
    return (long) type.bytes() * shape.size();
  }

  long end() {
    return begin + bytes();
  }

  @Override
  public String toString() {
    return "\"" + name + "\" (" + type + " " + shape + ")";
  }
}
