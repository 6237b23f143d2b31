/**
 * From texts to numbers: clean, split into tokens, number or count them.
 *
 * <p>Read {@link nn.data.text.Tokenizer} first. Then there are two ways. Networks that read word by
 * word want ids: {@link nn.data.text.VocabularyLearner} or {@link nn.data.text.BytePairLearner}
 * learns them and gives a {@link nn.data.text.TextEncoder}, whose {@link nn.data.text.Sequences} go
 * into an {@code Embedding}; {@link nn.data.text.NextTokens} is for language models. Networks that
 * take a text at once want counts: {@link nn.data.text.CountVectorizer} and {@link
 * nn.data.text.TfidfVectorizer}. {@link nn.data.text.LabeledTexts} holds texts with their classes
 * and divides them before anything is learned, {@link nn.data.text.JavaNames} are texts that every
 * JDK carries.
 *
 * <p>What learns is a {@link nn.data.text.TextFittable} and has no {@code apply}; what it learned
 * is a record. All lengths count code points. What a letter is follows the JDK's Unicode version;
 * texts whose characters were in Unicode 13 give the same tokens on all JDKs from 17 on.
 *
 * <p>What was learned is kept by {@link nn.data.PreparationFile}, with the model in one file. Uses
 * {@code nn.data}, {@code nn.data.transforms} and {@code nn.data.files}, and Tablesaw's tables.
 */
@NullMarked
package nn.data.text;

import org.jspecify.annotations.NullMarked;
