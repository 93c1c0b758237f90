namespace Bizproc.Portal.Tokens;

/// <summary>A turn that excludes nobody.</summary>
internal sealed class FreeTurn : IAsyncDisposable
{
    public static readonly FreeTurn Instance = new();

    private FreeTurn()
    {
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
