/**
 * What finds and explains the common reasons why a network does not learn.
 *
 * <p>{@link nn.core.doctor.Doctor} is where to begin: its {@code examine} looks once, before
 * training; as a callback it looks on while a model trains. Both give a {@link
 * nn.core.doctor.Diagnosis}, a list of {@link nn.core.doctor.Finding findings}.
 *
 * <p>Inside, a {@code Watch} gathers a {@code Look} at one step; {@code Observations} are all
 * looks, the course of the loss, and what is known of loss and targets. Each {@code Check} reads
 * them and knows one kind of trouble: a new one is a small file and a line in {@code Checks}.
 */
@NullMarked
package nn.core.doctor;

import org.jspecify.annotations.NullMarked;
