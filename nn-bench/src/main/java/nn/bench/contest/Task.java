package nn.bench.contest;

import java.util.stream.Stream;

/** What is to be done, said without any library's words. */
public sealed interface Task permits Training, Product {
  /** The workload's name on the command line: {@code W2}. */
  String name();

  /** What is done, in a few words; name and this together are unique. */
  String what();

  /** All tasks, in the order they are run. */
  static Stream<Task> all() {
    return Stream.concat(Training.ALL.stream(), Product.ALL.stream());
  }
}
