/**
 * The checks of the exercises.
 *
 * <p>One class for each notebook, one method for each exercise: it takes the student's numbers or
 * code and returns a {@link nn.course.Verdict}. A check is written with {@link
 * nn.course.Verdict#of}, which makes a hint also of code that throws or never ends, and with {@link
 * nn.course.Answer}, which makes one of null, NaN and wrong shapes. It runs the student's code and
 * none of a solution's, and needs nothing that a later notebook explains.
 *
 * <p>Notebooks show the verdict; in coursework {@link nn.course.Coursework} turns it into a test's
 * outcome and into points.
 */
@NullMarked
package nn.course;

import org.jspecify.annotations.NullMarked;
