using System.Net;

namespace Bizproc.Emulator.Server.InProcess;

/// <summary>The body of a response whose connection breaks in the middle.</summary>
/// <param name="beginning">The bytes that arrive.</param>
internal sealed class BrokenContent(byte[] beginning) : HttpContent
{
    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new BrokenStream(beginning));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var source = new BrokenStream(beginning);
        await using (source.ConfigureAwait(false)) await source.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
    }

    // The length is the announced one, in the header.
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private sealed class BrokenStream(byte[] beginning) : MemoryStream(beginning, writable: false)
    {
        public override int Read(Span<byte> buffer) => Checked(base.Read(buffer), buffer.Length);

        public override int Read(byte[] buffer, int offset, int count) => Checked(base.Read(buffer, offset, count), count);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            CopyTo(destination, bufferSize);
            return Task.CompletedTask;
        }

        private static int Checked(int read, int wanted) =>
            read > 0 || wanted == 0 ? read : throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely.");
    }
}
