namespace Bizproc.EntityFrameworkCore.Tests.Support;

/// <summary>A row of the application itself.</summary>
public sealed class Note
{
    public int Id { get; init; }

    public string Text { get; init; } = "";
}
