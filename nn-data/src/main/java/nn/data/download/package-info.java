/**
 * Files from the network into a folder of the user, once.
 *
 * <p>Read {@link nn.data.download.DataHome} first, which says where files lie, then {@link
 * nn.data.download.RemoteFiles}, which says what a dataset is made of, what its files must be
 * ({@link nn.data.download.RemoteFile}, {@link nn.data.download.Checksum}) and where they come
 * from, then {@link nn.data.download.Downloader}. Uses {@code java.net.http}, {@code
 * nn.core.progress} and {@code nn.data.files}.
 */
@NullMarked
package nn.data.download;

import org.jspecify.annotations.NullMarked;
