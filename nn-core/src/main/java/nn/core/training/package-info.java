/**
 * From a model and examples to a trained model and its history.
 *
 * <p>Read {@link nn.core.training.Trainer} first; {@link nn.core.training.Dataset} is what it reads
 * and {@link nn.core.training.History} what it leaves.
 */
@NullMarked
package nn.core.training;

import org.jspecify.annotations.NullMarked;
