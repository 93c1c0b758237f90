namespace Bizproc;

/// <summary>The whole answer of a portal to a call.</summary>
/// <typeparam name="T">The type of the member <c>result</c>.</typeparam>
/// <param name="result">The result.</param>
public sealed class PortalAnswer<T>(T result)
{
    /// <summary>The result.</summary>
    public T Result { get; } = result;

    /// <summary>The number of rows in the whole list; <see langword="null"/> if the portal does not report it.</summary>
    public long? Total { get; init; }

    /// <summary>The value of <c>start</c> for the next page; <see langword="null"/> if there is none.</summary>
    public long? Next { get; init; }
}
