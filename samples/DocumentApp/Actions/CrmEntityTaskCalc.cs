using Bizproc;

namespace DocumentApp.Actions;

/// <summary>A robot of the official Bitrix24 template.</summary>
[BizprocRobot("CrmEntityTaskCalc", Name = "Sum up the tasks", AuthUserId = 1, Handler = "/api/activities/CrmEntityTaskCalc")]
[BizprocInclude(DocumentKind.Lead)]
[BizprocInclude(DocumentKind.Deal)]
public sealed partial class CrmEntityTaskCalc
{
    [BizprocReturnProperty("ttlTask", Name = "ttlTask")]
    public int? Tasks { get; set; }

    [BizprocReturnProperty("ttlTime", Name = "ttlTime")]
    public int? Time { get; set; }

    [BizprocReturnProperty("ttlTimeFormat", Name = "ttlTimeFormat")]
    public string? FormattedTime { get; set; }
}
