namespace Bizproc.Benchmarks.Receiving;

/// <summary>An action of ten properties.</summary>
[BizprocActivity("note", Name = "Note", AuthUserId = 0)]
public sealed partial class Note
{
    [BizprocProperty(Name = "Title")]
    public required string Title { get; init; }

    [BizprocProperty(Name = "Number")]
    public int Number { get; init; }

    [BizprocProperty(Name = "Share")]
    public decimal? Share { get; init; }

    [BizprocProperty(Name = "Urgent")]
    public bool Urgent { get; init; }

    [BizprocProperty(Name = "Day")]
    public DateOnly? Day { get; init; }

    [BizprocProperty(Name = "At")]
    public DateTime? At { get; init; }

    [BizprocProperty(Name = "Owner")]
    public PortalUser? Owner { get; init; }

    [BizprocProperty(Name = "File")]
    public PortalFile? File { get; init; }

    [BizprocProperty(Name = "Tags")]
    public IReadOnlyList<string> Tags { get; init; } = [];

    [BizprocProperty(Name = "Comment", Type = PropertyType.Text)]
    public string? Comment { get; init; }
}
