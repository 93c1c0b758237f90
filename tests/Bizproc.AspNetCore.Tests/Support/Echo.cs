namespace Bizproc.AspNetCore.Tests.Support;

/// <summary>Receives a value of every type of the portal, and returns it.</summary>
[BizprocActivity("echo", Name = "Echo", AuthUserId = 1)]
public sealed partial class Echo
{
    [BizprocProperty("bool", Name = "In")]
    public bool? Flag { get; init; }

    [BizprocProperty("int", Name = "In")]
    public long? Number { get; init; }

    [BizprocProperty("double", Name = "In")]
    public decimal? Share { get; init; }

    [BizprocProperty("string", Name = "In")]
    public string? Line { get; init; }

    [BizprocProperty("text", Name = "In", Type = PropertyType.Text)]
    public string? Text { get; init; }

    [BizprocProperty("date", Name = "In")]
    public DateOnly? Day { get; init; }

    [BizprocProperty("datetime", Name = "In")]
    public DateTimeOffset? Moment { get; init; }

    [BizprocProperty("select", Name = "In")]
    public Shade? Shade { get; init; }

    [BizprocProperty("user", Name = "In")]
    public PortalUser? User { get; init; }

    [BizprocProperty("file", Name = "In")]
    public IReadOnlyList<PortalFile> Files { get; init; } = [];

    [BizprocReturnProperty("boolOut", Name = "Out")]
    public bool? FlagOut { get; set; }

    [BizprocReturnProperty("intOut", Name = "Out")]
    public long? NumberOut { get; set; }

    [BizprocReturnProperty("doubleOut", Name = "Out")]
    public decimal? ShareOut { get; set; }

    [BizprocReturnProperty("stringOut", Name = "Out")]
    public string? LineOut { get; set; }

    [BizprocReturnProperty("textOut", Name = "Out", Type = PropertyType.Text)]
    public string? TextOut { get; set; }

    [BizprocReturnProperty("dateOut", Name = "Out")]
    public DateOnly? DayOut { get; set; }

    [BizprocReturnProperty("datetimeOut", Name = "Out")]
    public DateTimeOffset? MomentOut { get; set; }

    [BizprocReturnProperty("selectOut", Name = "Out")]
    public Shade? ShadeOut { get; set; }

    [BizprocReturnProperty("userOut", Name = "Out")]
    public PortalUser? UserOut { get; set; }

    [BizprocReturnProperty("fileOut", Name = "Out")]
    public IReadOnlyList<PortalFile>? FilesOut { get; set; }
}
