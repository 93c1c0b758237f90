namespace Bizproc.IntegrationTests.RoundTrips.Versions;

/// <summary>Activity and robot in one.</summary>
[BizprocActivity("notice", Name = "Notice", Description = "Notifies", UsePlacement = true, PlacementHandler = "/notice/settings")]
[BizprocRobot("notice_robot", Name = "Notice of a rule", UsePlacement = true, PlacementHandler = "/notice/rule-settings")]
[BizprocInclude(DocumentKind.Deal)]
public sealed partial class Notice
{
    [BizprocProperty("text", Name = "Text")]
    public required string Text { get; init; }
}
