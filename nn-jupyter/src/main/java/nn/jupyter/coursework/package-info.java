/**
 * Coursework: the exercises of the notebooks as a Maven project, with their checks as tests.
 *
 * <p>Read {@link nn.jupyter.coursework.CourseworkMain} first.
 */
@NullMarked
package nn.jupyter.coursework;

import org.jspecify.annotations.NullMarked;
