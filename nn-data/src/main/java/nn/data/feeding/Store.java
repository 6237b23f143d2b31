package nn.data.feeding;

/** Where a cache is filled into, chunk after chunk. */
interface Store {
  /**
   * Makes ready to take rows.
   *
   * @param first how rows would lie
   * @return how they lie; another way if some are there already
   */
  Layout begin(Layout first);

  /** Forgets all rows and takes them in another layout. */
  void restart(Layout layout);

  /** How many rows are there. */
  long rows();

  /**
   * Takes some more.
   *
   * @param chunk the store's own from now on
   * @param count how many there are: as many as a chunk has, or fewer at the end
   */
  void add(byte[] chunk, int count);

  /** All rows are there. */
  void finish();
}
