namespace Bizproc.AspNetCore.Tests.Settings;

/// <summary>An action with a settings page.</summary>
[BizprocActivity("paint", Name = "Paint", AuthUserId = 0, UsePlacement = true, PlacementHandler = "/settings/{paint}?x=1")]
[BizprocDocumentType(DocumentKind.Deal)]
public sealed partial class Paint
{
    [BizprocProperty("colour", Name = "Colour", Required = true)]
    public Colour? Colour { get; init; }

    [BizprocProperty("coats", Name = "Coats", Default = 2)]
    public int Coats { get; init; }

    [BizprocProperty("walls", Name = "Walls")]
    public IReadOnlyList<string> Walls { get; init; } = [];
}
