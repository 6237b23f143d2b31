/** Tests of the checks. */
@org.jspecify.annotations.NullMarked
package nn.course;
