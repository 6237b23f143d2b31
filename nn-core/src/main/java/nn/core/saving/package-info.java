/**
 * Saving: tensors, weights, whole models and checkpoints, in safetensors files.
 *
 * <p>Read {@link nn.core.saving.SafeTensors} first, the files themselves; then {@link
 * nn.core.saving.Weights}, which puts a model's weights into one, and {@link
 * nn.core.saving.ModelFile}, which puts the layers beside them as JSON. Every file is written whole
 * or not at all. Uses Gson to read and write JSON.
 */
@NullMarked
package nn.core.saving;

import org.jspecify.annotations.NullMarked;
