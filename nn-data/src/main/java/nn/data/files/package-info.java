/**
 * Reading and writing files so that nothing is left half-written, saying clearly what is wrong with
 * one, and numbers that stay bytes until they are needed. For the other packages of nn-data only;
 * uses nothing but the JDK and arrays.
 */
@NullMarked
package nn.data.files;

import org.jspecify.annotations.NullMarked;
