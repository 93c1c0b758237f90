namespace Bizproc.IntegrationTests.Payloads.Declarations;

[BizprocActivity("include_lists", Name = "Include a module")]
[BizprocInclude("lists")]
public sealed partial class IncludeLists;
