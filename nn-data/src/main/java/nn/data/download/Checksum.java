package nn.data.download;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file must be, to the last bit.
 *
 * <p>Written as {@code sha256:} or {@code md5:} and hexadecimal digits, it is the digest of the
 * file as mirrors send it; written as 64 digits alone, it is the SHA-256 of the
 * <em>decompressed</em> content, which does not change when a mirror compresses anew.
 *
 * @param algorithm {@code SHA-256} or {@code MD5}
 * @param decompressed whether it is that of the decompressed content, and so is the length
 * @param hex the digest in lower-case hexadecimal digits
 */
public record Checksum(String algorithm, boolean decompressed, String hex) {
  private static final Map<String, Integer> DIGITS = Map.of("SHA-256", 64, "MD5", 32);
  private static final Pattern TEXT = Pattern.compile("(sha256:|md5:|)([0-9a-f]+)");

  /** Checks the digits. */
  public Checksum {
    Integer digits = DIGITS.get(algorithm);
    if (digits == null || hex.length() != digits || !hex.matches("[0-9a-f]*")) {
      throw wrong(algorithm + " " + hex);
    }
  }

  /**
   * Reads one as it stands in a list of mirrors.
   *
   * @throws IllegalArgumentException if it is none of the three forms
   */
  public static Checksum parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw wrong(text);
    }
    String prefix = parts.group(1);
    return new Checksum(
        prefix.equals("md5:") ? "MD5" : "SHA-256", prefix.isEmpty(), parts.group(2));
  }

  private static IllegalArgumentException wrong(String got) {
    return new IllegalArgumentException(
        "Checksum: expected 64 hexadecimal digits (of the decompressed content), sha256: and 64 or"
            + " md5: and 32 (of the file as sent) but got \""
            + got
            + "\"");
  }

  MessageDigest digest() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** As it stands in a list of mirrors. */
  @Override
  public String toString() {
    return decompressed ? hex : algorithm.replace("-", "").toLowerCase(Locale.ROOT) + ":" + hex;
  }
}
