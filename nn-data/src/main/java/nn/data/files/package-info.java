/**
 * Reading and writing files so that nothing is left half-written, and saying clearly what is wrong
 * with one. For the other packages of nn-data only; uses nothing but the JDK.
 */
@NullMarked
package nn.data.files;

import org.jspecify.annotations.NullMarked;
