namespace Bizproc.IntegrationTests.Payloads.Declarations;

[BizprocRobot("CrmEntityTaskCalc", Name = "CrmEntityTaskCalc", AuthUserId = 1, Handler = "/api/activities/CrmEntityTaskCalc")]
[BizprocInclude(DocumentKind.Lead)]
[BizprocInclude(DocumentKind.Deal)]
public sealed partial class TemplateTasks
{
    [BizprocReturnProperty("ttlTask", Name = "ttlTask")]
    public int? Tasks { get; set; }

    [BizprocReturnProperty("ttlTime", Name = "ttlTime")]
    public int? Time { get; set; }

    [BizprocReturnProperty("ttlTimeFormat", Name = "ttlTimeFormat")]
    public string? FormattedTime { get; set; }
}
