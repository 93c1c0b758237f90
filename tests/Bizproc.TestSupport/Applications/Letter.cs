namespace Bizproc.TestSupport;

/// <summary>An action that an installation brings to a portal, as an activity and as a robot.</summary>
[BizprocActivity("letter", Name = "Letter")]
[BizprocRobot("letter_robot", Name = "Letter")]
public sealed partial class Letter
{
    [BizprocProperty("text", Name = "Text")]
    public string? Text { get; init; }
}
