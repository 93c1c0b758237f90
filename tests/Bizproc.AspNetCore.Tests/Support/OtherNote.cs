namespace Bizproc.AspNetCore.Tests.Support;

/// <summary>Has the code of another action, which the compiler would say if it were in the same assembly by mistake.</summary>
#pragma warning disable BZP0103
[BizprocActivity("note", Name = "Other note", AuthUserId = 0)]
internal sealed partial class OtherNote;
