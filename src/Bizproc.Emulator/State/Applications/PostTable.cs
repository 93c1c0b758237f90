namespace Bizproc.Emulator.State.Applications;

/// <summary>The forms that were sent to applications, other than runs, the oldest first. Their number and their bytes are limited.</summary>
internal sealed class PostTable
{
    private const int Capacity = 1000;
    private const long MaxBytes = 64 * 1024 * 1024;

    private readonly Queue<ApplicationPost> _rows = [];

    public IEnumerable<ApplicationPost> Rows => _rows;

    public ApplicationPost? Find(string id) => _rows.FirstOrDefault(row => row.Id == id);

    public void Add(ApplicationPost post)
    {
        _rows.Enqueue(post);
        MakeRoom();
    }

    /// <summary>Removes the oldest forms while there are too many or they are too large. The newest form stays.</summary>
    public void MakeRoom()
    {
        long bytes = _rows.Sum(static row => row.Size);
        while (_rows.Count > 1 && (_rows.Count > Capacity || bytes > MaxBytes)) bytes -= _rows.Dequeue().Size;
    }
}
