using System.Buffers;

namespace Bizproc.Portal.Transport;

/// <summary>A growing buffer of rented bytes. The bytes contain a token, so they are cleared before they go back to the pool.</summary>
/// <param name="capacity">The expected number of bytes.</param>
internal sealed class PooledBuffer(int capacity) : IBufferWriter<byte>, IDisposable
{
    private const int SmallestStep = 256;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>The number of bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes written.</summary>
    public Span<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>The bytes written.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, Length);

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - Length);
        Length += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(Length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(Length);
    }

    /// <summary>Removes the bytes after a length.</summary>
    public void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length);
        Length = length;
    }

    /// <summary>Returns the bytes to the pool. A second call has no effect.</summary>
    public void Dispose()
    {
        byte[] bytes = Interlocked.Exchange(ref _bytes, []);
        Length = 0;
        if (bytes.Length > 0) ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
    }

    private void Reserve(int size)
    {
        if (_bytes.Length - Length >= Math.Max(size, 1)) return;

        byte[] old = _bytes;
        byte[] larger = ArrayPool<byte>.Shared.Rent(checked(Length + Math.Max(size, Math.Max(Length, SmallestStep))));
        old.AsSpan(0, Length).CopyTo(larger);
        _bytes = larger;
        ArrayPool<byte>.Shared.Return(old, clearArray: true);
    }
}
