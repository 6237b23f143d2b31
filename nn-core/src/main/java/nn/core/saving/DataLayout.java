package nn.core.saving;

import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** That the tensors fill a file, one after the other, without holes, overlaps or a rest. */
final class DataLayout {
  private DataLayout() {}

  /** Checks tensors in the order of their numbers, of a file with so many bytes of data. */
  static void check(Path file, Collection<TensorInfo> tensors, long data) {
    TensorInfo before = null;
    for (TensorInfo tensor : tensors) {
      long expected = end(before);
      if (tensor.begin() != expected) {
        throw FileErrors.corrupt(
            file,
            "expected tensor "
                + tensor
                + " to begin at byte "
                + expected
                + " of the data but it begins at "
                + tensor.begin()
                + (tensor.begin() < expected
                    ? ", inside of tensor " + before
                    : ", which leaves a hole"));
      }
      if (tensor.end() > data) {
        throw FileErrors.corrupt(
            file,
            "expected tensor "
                + tensor
                + " at bytes "
                + tensor.begin()
                + " to "
                + tensor.end()
                + " of the data but there are "
                + data
                + "; the file was cut off, copy or download it again");
      }
      before = tensor;
    }
    if (end(before) != data) {
      throw FileErrors.corrupt(
          file,
          "expected the tensors to fill the file but "
              + (data - end(before))
              + " bytes at its end belong to none");
    }
  }

  private static long end(@Nullable TensorInfo tensor) {
    return tensor == null ? 0 : tensor.end();
  }
}
