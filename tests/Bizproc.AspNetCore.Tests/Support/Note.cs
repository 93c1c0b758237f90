namespace Bizproc.AspNetCore.Tests.Support;

/// <summary>Receives a text, without a user and without an answer.</summary>
[BizprocRobot("note", Name = "Note", AuthUserId = 0)]
public sealed partial class Note
{
    [BizprocProperty(Name = "Text")]
    public string? Text { get; init; }
}
