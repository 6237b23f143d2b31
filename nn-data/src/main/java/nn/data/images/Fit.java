package nn.data.images;

/** What becomes of a picture whose sides are in another proportion than the size it shall get. */
public enum Fit {
  /** It is stretched: all of it is seen, out of proportion. */
  STRETCH,

  /** It is seen whole and in proportion, in the middle of a background. */
  PAD,

  /** It fills the size in proportion; what is over at two sides is cut off, equally much. */
  CROP
}
