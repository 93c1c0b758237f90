namespace Bizproc.Emulator.State.Answers;

/// <summary>The calls that the portal received, the oldest first. Their number and their bytes are limited, and the oldest are dropped.</summary>
internal sealed class RequestTable
{
    public const int Capacity = 1000;
    public const long MaxBytes = 16 * 1024 * 1024;

    private readonly Queue<KeptRequest> _rows = [];
    private long _bytes;
    private long _last;

    public IEnumerable<KeptRequest> Rows => _rows;

    public void Add(KeptRequest request)
    {
        _rows.Enqueue(request with { Number = ++_last });
        _bytes += request.Size;
        while (_rows.Count > Capacity || _bytes > MaxBytes) _bytes -= _rows.Dequeue().Size;
    }
}
