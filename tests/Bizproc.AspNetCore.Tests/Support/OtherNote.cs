namespace Bizproc.AspNetCore.Tests.Support;

/// <summary>Has the code of another action on purpose. Within one assembly, the compiler would report that.</summary>
#pragma warning disable BZP0103
[BizprocActivity("note", Name = "Other note", AuthUserId = 0)]
internal sealed partial class OtherNote;
