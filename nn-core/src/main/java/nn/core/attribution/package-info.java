/**
 * Which parts of an input an answer rests on.
 *
 * <p>Read {@link nn.core.attribution.Attribution} first, then {@link nn.core.attribution.Saliency},
 * the simplest; {@link nn.core.attribution.IntegratedGradients} adds up to the answer, {@link
 * nn.core.attribution.GradCam} looks at a convolution, {@link nn.core.attribution.Occlusion} needs
 * no gradient at all. Uses models and passes only.
 */
@NullMarked
package nn.core.attribution;

import org.jspecify.annotations.NullMarked;
