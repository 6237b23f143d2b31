package nn.bench;

/**
 * What a workload came to.
 *
 * @param name the workload
 * @param what what it does
 * @param seconds the median time of a step
 * @param steps how many steps were measured
 * @param gflops billions of floating-point operations a second; 0 if not counted
 * @param share gflops as a share of what the cores could do at most; 0 if not counted
 * @param allocated bytes allocated in a step by the measuring thread
 */
record Figure(
    String name,
    String what,
    double seconds,
    long steps,
    double gflops,
    double share,
    double allocated) {}
