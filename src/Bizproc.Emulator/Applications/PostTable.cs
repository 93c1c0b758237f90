namespace Bizproc.Emulator.Applications;

/// <summary>What was sent to applications beside runs, the oldest first. Only so much is kept.</summary>
internal sealed class PostTable
{
    private const int Capacity = 1000;

    private readonly Queue<ApplicationPost> _rows = [];

    public IEnumerable<ApplicationPost> Rows => _rows;

    public ApplicationPost? Find(string id) => _rows.FirstOrDefault(row => row.Id == id);

    public void Add(ApplicationPost post)
    {
        _rows.Enqueue(post);
        if (_rows.Count > Capacity) _rows.Dequeue();
    }
}
