/** How well networks learn the handwritten digits of MNIST. */
@NullMarked
package nn.bench.mnist;

import org.jspecify.annotations.NullMarked;
