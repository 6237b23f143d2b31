package nn.jupyter.runner;

/** Where the pictures of a page are put. */
@FunctionalInterface
public interface Pictures {
  /** Into the page itself, so that it is a single file. */
  Pictures INSIDE = (type, base64) -> "data:" + type + ";base64," + base64;

  /**
   * Puts a picture in its place.
   *
   * @param type its MIME type
   * @param base64 its bytes
   * @return the address by which the page shows it
   */
  String address(String type, String base64);
}
