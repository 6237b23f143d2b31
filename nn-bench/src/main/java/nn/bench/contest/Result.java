package nn.bench.contest;

/**
 * What a contestant came to in a task.
 *
 * @param name the workload
 * @param what what it does
 * @param contestant who did it
 * @param threads on how many threads
 * @param seconds the median time of a step over the rounds
 * @param ratio its time through ours on as many threads, the median over the rounds; above 1, ours
 *     is ahead
 * @param idle share of a processor that it kept busy while others had their turn
 */
public record Result(
    String name,
    String what,
    String contestant,
    int threads,
    double seconds,
    double ratio,
    double idle) {}
