namespace Bizproc.Durable.Tests.Contracts;

/// <summary>The database of one test, and stores of a kind over it.</summary>
/// <typeparam name="TStore">The interface of the stores.</typeparam>
/// <param name="Database">The database.</param>
/// <param name="CreateStore">Creates a store with connections of its own, as another process has it. It gets the clock of that process.</param>
public sealed record StoreScene<TStore>(IAsyncDisposable Database, Func<TimeProvider, TStore> CreateStore) : IAsyncDisposable
{
    /// <summary>Creates a store of another process.</summary>
    public TStore Create() => CreateStore(TimeProvider.System);

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
