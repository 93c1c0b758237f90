namespace Bizproc.AspNetCore.Tests.Support;

public enum Shade
{
    [BizprocOption("light", Name = "Light")]
    Light,

    [BizprocOption("dark", Name = "Dark")]
    Dark,
}
