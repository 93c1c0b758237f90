namespace Bizproc.IntegrationTests.Payloads.Declarations;

[BizprocActivity("include_lists_and_deals", Name = "Include a module and a document")]
[BizprocInclude("lists")]
[BizprocInclude(DocumentKind.Deal)]
public sealed partial class IncludeListsAndDeals;
