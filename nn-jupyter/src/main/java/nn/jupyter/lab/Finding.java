package nn.jupyter.lab;

/**
 * What the doctor found about one thing.
 *
 * @param state how it is
 * @param thing what was looked at
 * @param found what there is
 * @param mend what to do where something is missing, else empty
 */
record Finding(State state, String thing, String found, String mend) {
  /** How a thing is. */
  enum State {
    /** It is there. */
    OK,
    /** It is not, and nothing fails for it. */
    NOTE,
    /** It is not, and something fails for it. */
    MISSING
  }

  static Finding ok(String thing, String found) {
    return new Finding(State.OK, thing, found, "");
  }

  static Finding note(String thing, String found, String mend) {
    return new Finding(State.NOTE, thing, found, mend);
  }

  static Finding missing(String thing, String found, String mend) {
    return new Finding(State.MISSING, thing, found, mend);
  }
}
