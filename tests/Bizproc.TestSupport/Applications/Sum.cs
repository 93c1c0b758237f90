namespace Bizproc.TestSupport;

/// <summary>Adds two numbers, as user 1 and with an answer.</summary>
[BizprocActivity("sum", Name = "Sum", AuthUserId = 1)]
public sealed partial class Sum
{
    [BizprocProperty(Name = "One")]
    public required int One { get; init; }

    [BizprocProperty(Name = "Other")]
    public int Other { get; init; }

    [BizprocReturnProperty("total", Name = "Total")]
    public int? Total { get; set; }
}
