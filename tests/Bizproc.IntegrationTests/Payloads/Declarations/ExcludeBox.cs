namespace Bizproc.IntegrationTests.Payloads.Declarations;

[BizprocActivity("exclude_box", Name = "Exclude an edition")]
[BizprocExclude(PortalEdition.Box)]
public sealed partial class ExcludeBox;
