namespace Bizproc.Benchmarks.Durable;

/// <summary>Keeps calls in a database, and handles each of them for one millisecond, eight at a time.</summary>
internal interface IKeeper : IAsyncDisposable
{
    /// <summary>The number of handled calls.</summary>
    int Handled { get; }

    /// <summary>Keeps a call. When it returns, the call is on the disk.</summary>
    Task AddAsync(QueuedCall call);
}
